/** Files at a desk: chosen from the computer, uploaded, and handed back to it. */
import { newKey } from './command-key';
import { transport } from './transport.h5';

const sheetKind = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks for one workbook; undefined when the person changed his mind. */
export function chooseSheet(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = sheetKind;
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** Stores it in the folder this desk may write; answers the file id. */
export async function storeSheet(file: File, folder: string, onProgress: (percent: number) => void): Promise<string> {
  const address = URL.createObjectURL(file);
  try {
    return await transport.uploadFile(`${folder}${await newKey()}.xlsx`, address, onProgress);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Gives the person a workbook that came in an answer. */
export function saveWorkbook(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: workbookType }));
  saveFrom(address, name);
  URL.revokeObjectURL(address);
}

/** Gives the person what lies at a link. */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
