/** The three functions of the library that are used, so that the rest of it is not deployed. Loaded with the first sheet. */
export { colToLetter, streamXlsxRows, writeXlsx } from 'hucre/xlsx';
