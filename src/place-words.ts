/** How the parts of a building are said; the one place all features speak from. */
export const unitWord = (unit: number) => `${unit} 单元`;
export const floorWord = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`);
