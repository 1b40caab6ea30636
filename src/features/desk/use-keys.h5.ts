/** A list by keyboard: up and down walk it, Enter opens (as everywhere), Esc comes back to it, / goes to the search. */
import { useEffect } from 'react';

const rows = '.desk-row';
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Listens while the list is on the page; `onLeave` hears Esc. */
export function useKeys(onLeave: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLInputElement;
      if (event.key === 'Escape') leave(onLeave);
      else if (event.key in steps) walk(steps[event.key] ?? 0);
      else if (event.key === '/' && !isWriting) search();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onLeave]);
}

function walk(step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(rows)].filter((row) => row.offsetParent !== null);
  const at = all.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

function leave(onLeave: () => void): void {
  const open = document.querySelector<HTMLElement>(`${rows}-open`) ?? document.querySelector<HTMLElement>(rows);
  onLeave();
  open?.focus();
}

function search(): void {
  document.querySelector<HTMLElement>('#desk-search input')?.focus();
}
