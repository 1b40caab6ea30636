/** Words of the requests context that reach a person. */
export const words = {
  held: '写的话要等工作人员看过。',
  place: (building: string, unit?: number, floor?: number): string =>
    [building, unit !== undefined && `${unit} 单元`, floor !== undefined && floorName(floor)].filter(Boolean).join(' '),
} as const;

function floorName(floor: number): string {
  return floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`;
}
