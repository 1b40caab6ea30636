import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';

export interface TableRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
}

interface DeskTableProps {
  readonly id: string;
  readonly label: string;
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Many things of one kind, a line each; what can be done with a line is its last cell. */
export function DeskTable({ id, label, titles, rows }: DeskTableProps) {
  return (
    <View id={id} className="desk-table" {...aria({ role: 'table', label })}>
      <View className="desk-table-row desk-table-head" {...aria({ role: 'row' })}>
        {titles.map((title, at) => (
          <View key={at} className="desk-table-cell" {...aria({ role: 'columnheader' })}>
            {title}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.id} id={`${id}-${row.id}`} className="desk-table-row" {...aria({ role: 'row' })}>
          {row.cells.map((cell, at) => (
            <View key={at} className="desk-table-cell" {...aria({ role: 'cell' })}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
