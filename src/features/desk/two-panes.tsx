import { useCallback, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { EmptyState } from '../../components/empty-state';
import { Field } from '../../components/field';
import { press } from '../../components/press';
import { Quiet } from '../../components/text-block';
import { useKeys } from './use-keys.h5';
import { words } from './wide-words';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly tag?: ReactNode;
}

interface TwoPanesProps {
  readonly rows: readonly Row[];
  /** What chooses among lists, above the search. */
  readonly above?: ReactNode;
  /** What is said of a list with nothing in it. */
  readonly none?: string;
  /** What fetches more, below the list. */
  readonly below?: ReactNode;
  /** The row that is open at first, where somebody was led to it. */
  readonly first?: string | undefined;
  /** Of the open one; it may open another. */
  readonly children: (id: string, open: (id: string) => void) => ReactNode;
}

const longestSearch = 20;

/** What is longer than the screen is reached by Tab and scrolled by the arrows, though nothing in it can be pressed. */
const scrolledByKeys = { tabIndex: 0 };

/** A list on the left, what was chosen from it on the right; all of it by keyboard too. */
export function TwoPanes({ rows, above, none = words.nothing, below, first, children }: TwoPanesProps) {
  const [open, setOpen] = useState(first);
  const [sought, setSought] = useState('');
  const close = useCallback(() => setOpen(undefined), []);
  useKeys(close);
  const found = rows.filter(({ title, line }) => `${title} ${line}`.includes(sought.trim()));
  const shown = rows.some(({ id }) => id === open) ? open : undefined;
  return (
    <View className="desk-panes">
      <View className="desk-list">
        {above}
        <View id="desk-search">
          <Field
            id="desk-search-words"
            label={words.search}
            hint={words.searchHint}
            value={sought}
            max={longestSearch}
            onChange={setSought}
          />
        </View>
        {found.map((row) => (
          <ListRow key={row.id} row={row} isOpen={row.id === shown} onOpen={setOpen} />
        ))}
        {found.length === 0 ? <EmptyState sentence={rows.length === 0 ? none : words.notFound} /> : null}
        {below}
      </View>
      <View id="desk-detail" className="desk-detail" {...scrolledByKeys}>
        {shown === undefined ? <Choose /> : children(shown, setOpen)}
      </View>
    </View>
  );
}

/** A line of the list on the left. */
export function ListRow({ row, isOpen, onOpen }: { row: Row; isOpen: boolean; onOpen: (id: string) => void }) {
  return (
    <View
      className={isOpen ? 'desk-row desk-row-open' : 'desk-row'}
      {...press({ id: `row-${row.id}`, onPress: () => onOpen(row.id) })}
    >
      <View className="desk-row-head">
        <View className="desk-row-title">{row.title}</View>
        {row.tag}
      </View>
      <View className="desk-row-line">{row.line}</View>
    </View>
  );
}

function Choose() {
  return (
    <View className="desk-choose">
      <View>{words.choose}</View>
      <Quiet>{words.keys}</Quiet>
    </View>
  );
}
