/** Codes on plates: short, the same through all editions, and telling nothing of where they hang. Pure. */
import { deriveId } from '../../kernel/ids';

/** 48 bits: of a hundred thousand plates no two are likely to be one. */
const codeLength = 12;

export type Plate =
  | { readonly kind: 'building'; readonly code: string; readonly unit?: number }
  | { readonly kind: 'shop'; readonly code: string; readonly unit?: never };

/** The code of a building or shop. */
export function plateOf(id: string): string {
  return deriveId('plate', id).slice(0, codeLength);
}

/** What a mini-program code carries: at most 32 plain characters. */
export function toScene(plate: Plate): string {
  if (plate.kind === 'shop') return `s${plate.code}`;
  return plate.unit === undefined ? `b${plate.code}` : `b${plate.code}-${plate.unit}`;
}

/** Reads a scene the contract has let through. */
export function fromScene(scene: string): Plate {
  const [code = '', unit] = scene.slice(1).split('-');
  if (scene.startsWith('s')) return { kind: 'shop', code };
  return { kind: 'building', code, ...(unit !== undefined && { unit: Number(unit) }) };
}
