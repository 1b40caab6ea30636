import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icon-paths';
import { press } from '../../components/press';
import { words } from './wide-words';

export const sections = [
  'requests',
  'content',
  'numbers',
  'residents',
  'staff',
  'buildings',
  'sheet',
  'settings',
  'desks',
] as const;
export type Section = (typeof sections)[number];

/** The way to a part of the room, and to a row that is open in it. */
export type Leading = (section: Section, first?: string) => void;

const icons: Record<Section, IconName> = {
  requests: 'received',
  content: 'speak',
  numbers: 'check',
  residents: 'place',
  staff: 'people',
  buildings: 'home',
  sheet: 'paper',
  settings: 'broom',
  desks: 'look',
};

interface DeskRoomProps {
  /** Who sits here, and of which community. */
  readonly who: string;
  readonly where: string;
  /** What this person has something to do with. */
  readonly shown: readonly Section[];
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** The room behind the door: what there is along the top, who sits here, and the way out. */
export function DeskRoom({ who, where, shown, section, onSection, onSignOut, children }: DeskRoomProps) {
  return (
    <View id="desk-room" className="desk-room">
      <View className="desk-top">
        <View className="desk-name" {...aria({ role: 'heading', level: 1 })}>
          {words.title}
        </View>
        <View className="desk-tabs" {...aria({ role: 'radiogroup', label: words.sections })}>
          {shown.map((name) => (
            <View
              key={name}
              className={name === section ? 'desk-tab desk-tab-open' : 'desk-tab'}
              {...press({
                id: `section-${name}`,
                role: 'radio',
                label: words[name],
                isChecked: name === section,
                onPress: () => onSection(name),
              })}
            >
              <Icon name={icons[name]} tone={name === section ? 'white' : 'leaf'} />
              <View>{words[name]}</View>
            </View>
          ))}
        </View>
        <View className="desk-who">
          <View>{who}</View>
          <View className="desk-where">{where}</View>
        </View>
        <View className="desk-out" {...press({ id: 'desk-sign-out', label: words.signOut, onPress: onSignOut })}>
          {words.signOut}
        </View>
      </View>
      {children}
    </View>
  );
}
