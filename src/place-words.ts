/** How the parts of a building are said; the one place all features speak from. */
export const unitWord = (unit: number) => `${unit} 单元`;
export const floorWord = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`);

/** «3 号楼» in one piece: no line ends between a number and what it counts. */
export const whole = (address: string) => address.replace(/(地下|\d) (?=[\u4e00-\u9fff\d])/g, '$1\u00a0');

interface Somewhere {
  readonly buildingName: string;
  readonly unit?: number | undefined;
  readonly floor?: number | undefined;
  readonly door?: string | undefined;
}

/** «青年路新村 3 号楼 2 单元 4 层 402», as far as it was said. */
export const addressOf = ({ buildingName, unit, floor, door }: Somewhere) =>
  [buildingName, unit && unitWord(unit), floor !== undefined && floorWord(floor), door].filter(Boolean).join(' ');
