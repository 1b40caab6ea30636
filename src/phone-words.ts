/** Who is rung where only a grid is known. */
export const workerOf = (gridName: string) => `${gridName}的网格员`;
