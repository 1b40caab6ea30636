/** A browser has no files to keep: a picture becomes text, and is kept with the words it belongs to. */

/** Answers with a `data:` address that is good for ever. */
export async function saveFile(address: string): Promise<string> {
  const picture = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'));
    reader.readAsDataURL(picture);
  });
}

/** It goes away with the words. */
export function removeFile(): void {}

/** They are kept with their words. */
export function removeFiles(): void {}
