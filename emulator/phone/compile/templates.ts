/** WXML and WXS → functions that build and update nodes, by the framework's own compiler. */
import { TmplGroup } from 'glass-easel-template-compiler';
import type { PhoneFailure } from '../compiled-package';
import type { PackageFiles } from './package-files';

type Report = (failure: PhoneFailure) => void;

interface ParseNote {
  readonly level: string;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** A JavaScript expression: the templates by path without ending. */
export function compileTemplates(files: PackageFiles, report: Report): string {
  const group = new TmplGroup();
  const templates: string[] = [];
  for (const [path, bytes] of files) {
    if (path.endsWith('.wxs')) group.addScript(path.slice(0, -4), bytes.toString('utf8'));
    if (!path.endsWith('.wxml')) continue;
    const notes = group.addTmpl(path.slice(0, -5), bytes.toString('utf8')) as ParseNote[];
    for (const note of notes) if (/^(Error|Fatal)$/.test(note.level)) report({ file: path, cause: placed(note) });
    templates.push(path.slice(0, -5));
  }
  for (const template of templates) checkNeeds(group, files, template, report);
  const expression = group.getTmplGenObjectGroups();
  group.free();
  return expression;
}

function placed({ message, startLine, startColumn }: ParseNote): string {
  return `${message} (line ${startLine + 1}, column ${startColumn + 1})`;
}

function checkNeeds(group: TmplGroup, files: PackageFiles, template: string, report: Report): void {
  const needs = [
    ...group.getDirectDependencies(template).map((path) => `${String(path)}.wxml`),
    ...group.getScriptDependencies(template).map((path) => `${String(path)}.wxs`),
  ];
  for (const path of needs) {
    if (!files.has(path)) report({ file: `${template}.wxml`, cause: `it uses ${path}, and there is no such file` });
  }
}
