/**
 * Places on paper: a community's buildings, doors and shops as one workbook, in and out, and the codes on its plates.
 *
 * A sheet is checked first; nothing of it is taken until all of it is right. Then it is written slice by slice beside
 * what is there, and takes its place in one step.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { count, fileId, id, instant, unitNumber } from './values';

/** Limits of a sheet both sides keep. */
export const sheetLimits = {
  bytes: 5 * 1024 * 1024,
  /** Rows of one table. */
  rows: 25_000,
  grids: 60,
  microGrids: 600,
  buildings: 1000,
  shops: 1000,
  doorsOfBuilding: 1000,
  /** Wrong cells an answer names; all of them are in the sheet that is handed back. */
  errors: 200,
} as const;

/** `wrong`: named cell by cell. `ready`: all of it is right, nothing taken. Then it is written, and done or dropped. */
export const importStates = ['wrong', 'ready', 'writing', 'done', 'dropped'] as const;

/** One thing wrong, by table and cell as the spreadsheet shows them: 楼栋!C17. */
export const cellError = v.object({ cell: v.string(), text: v.string() });
export type CellError = v.InferOutput<typeof cellError>;

export const placeImport = v.object({
  id,
  communityId: id,
  state: v.picklist(importStates),
  at: instant,
  counts: v.object({ grids: count, buildings: count, doors: count, shops: count }),
  /** Documents written, out of all there are to write. */
  written: count,
  toWrite: count,
  errorCount: count,
  /** `write` begins or takes up again, `drop` gives it up. */
  abilities: v.array(v.picklist(['write', 'drop'])),
});
export type PlaceImport = v.InferOutput<typeof placeImport>;

/** A paper to take along by `paperLink`, and what to call it. */
export const paper = v.object({ paperId: id, name: v.string() });

/** An import as it is answered; `paper` is the sheet handed back, every wrong cell marked and named, to who brought it. */
const examined = v.object({ import: placeImport, errors: v.array(cellError), paper: v.optional(paper) });

/** Reads an uploaded sheet and names everything that is wrong with it. Takes nothing. */
export const checkSheet = command({
  name: 'places.checkSheet',
  at: 'papers',
  input: v.strictObject({ communityId: id, fileId }),
  output: examined,
  errors: ['NOT_FOUND', 'SHEET_MISSING', 'SHEET_TOO_BIG', 'SHEET_UNREADABLE', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 6, seldom: 2 },
});

/**
 * Writes the next slice of a sheet that is right; the last one switches the community over. `from` is what the caller
 * saw written: asked again for what is written already, it answers how far it is.
 */
export const importSheet = command({
  name: 'places.importSheet',
  at: 'papers',
  input: v.strictObject({ importId: id, from: count }),
  output: v.object({ import: placeImport, errors: v.array(cellError) }),
  errors: ['NOT_FOUND', 'WRONG_STATE', 'STALE', 'IMPORT_RUNNING', 'SHEET_MISSING', 'SHEET_TOO_BIG', 'SHEET_UNREADABLE'],
  who: ['coordinator'],
  budget: { calls: 17, seldom: 20 },
});

/** Gives an import up: nothing of it was ever seen, and another one may begin. */
export const dropImport = command({
  name: 'places.dropImport',
  at: 'papers',
  input: v.strictObject({ importId: id }),
  output: v.object({ import: placeImport }),
  errors: ['NOT_FOUND', 'WRONG_STATE'],
  who: ['coordinator'],
  budget: { calls: 4 },
});

/** The imports of a community, newest first. */
export const imports = query({
  name: 'places.imports',
  at: 'papers',
  input: v.strictObject({ communityId: id }),
  output: v.object({ items: v.array(placeImport) }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/** One import with all that was named wrong in it. */
export const viewImport = query({
  name: 'places.viewImport',
  at: 'papers',
  input: v.strictObject({ importId: id }),
  output: examined,
  errors: ['NOT_FOUND'],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/** An empty workbook to fill in, with a page that says how. */
export const template = query({
  name: 'places.template',
  at: 'papers',
  input: v.strictObject({}),
  output: v.object({ name: v.string(), base64: v.string() }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 0 },
});

/** Everything a community has, as the workbook that would make it again. Only who asked for it can open it. */
export const exportSheet = command({
  name: 'places.exportSheet',
  at: 'papers',
  input: v.strictObject({ communityId: id }),
  output: paper,
  errors: ['NOT_FOUND'],
  who: ['coordinator'],
  budget: { calls: 4, seldom: 1 },
});

/** A link to a paper one asked for oneself; it dies after ten minutes. */
export const paperLink = query({
  name: 'places.paperLink',
  at: 'papers',
  input: v.strictObject({ paperId: id }),
  output: v.object({ url: v.string() }),
  errors: ['NOT_FOUND'],
  who: ['coordinator'],
  budget: { calls: 0 },
});

/** The code for the plate of a building, one of its units, or a shop: a picture, and what it carries. */
export const plate = query({
  name: 'places.plate',
  at: 'papers',
  input: v.strictObject({ buildingId: v.optional(id), unit: v.optional(unitNumber), shopId: v.optional(id) }),
  output: v.object({ scene: v.string(), label: v.string(), base64: v.string() }),
  errors: ['PLACE_UNKNOWN'],
  who: ['coordinator'],
  budget: { calls: 2 },
});
