import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import { Field } from '../../components/field';
import { Quiet, Section, Title } from '../../components/text-block';
import { emptyGrid, hasTwins, isNoPhone, mostGrids, type FoundDraft, type GridDraft } from './found-draft';
import { foundWords as words } from './found-words';

/** Characters of what is written on a line. */
const most = { name: 20, phone: 16, building: 30, number: 2 } as const;

interface PartProps {
  readonly draft: FoundDraft;
  readonly onChange: (change: Partial<FoundDraft>) => void;
}

const problemOf = (phone: string) => (isNoPhone(phone) ? words.notPhone : undefined);

export function FoundCommunity({ draft: { name, street, phone }, onChange }: PartProps) {
  return (
    <View>
      <Title>{words.communityTitle}</Title>
      <Quiet>{words.communityWhy}</Quiet>
      <View className="gap-above" />
      <Field
        {...{ id: 'found-name', label: words.name, hint: words.nameHint, max: most.name, value: name }}
        onChange={(said) => onChange({ name: said })}
      />
      <Field
        {...{ id: 'found-street', label: words.street, hint: words.streetHint, max: most.name, value: street }}
        onChange={(said) => onChange({ street: said })}
      />
      <Field
        {...{ id: 'found-phone', label: words.phone, hint: words.phoneHint, max: most.phone, value: phone }}
        problem={problemOf(phone)}
        onChange={(said) => onChange({ phone: said })}
      />
    </View>
  );
}

export function FoundGrids({ draft: { grids }, onChange }: PartProps) {
  const change = (at: number, changed: Partial<GridDraft>) =>
    onChange({ grids: grids.map((grid, index) => (index === at ? { ...grid, ...changed } : grid)) });
  return (
    <View>
      <Title>{words.gridsTitle}</Title>
      <Quiet>{words.gridsWhy}</Quiet>
      <View className="gap-above" />
      {grids.map(({ name, phone }, at) => (
        <Card key={at}>
          <Field
            {...{ id: `found-grid-${at + 1}`, label: words.grid(at + 1), hint: words.gridHint(at + 1) }}
            {...{ max: most.name, value: name }}
            onChange={(said) => change(at, { name: said })}
          />
          <Field
            {...{ id: `found-grid-phone-${at + 1}`, label: words.gridPhone(at + 1), hint: words.gridPhoneHint }}
            {...{ max: most.phone, value: phone, problem: problemOf(phone) }}
            onChange={(said) => change(at, { phone: said })}
          />
        </Card>
      ))}
      {hasTwins(grids) ? <View className="field-problem">{words.twins}</View> : null}
      <View className="gap-above" />
      {grids.length < mostGrids ? (
        <Button
          id="found-grid-more"
          tone="ghost"
          icon="plus"
          label={words.moreGrid}
          onPress={() => onChange({ grids: [...grids, emptyGrid] })}
        />
      ) : null}
      {grids.length > 1 ? (
        <Button
          id="found-grid-fewer"
          tone="plain"
          label={words.fewerGrid}
          onPress={() => onChange({ grids: grids.slice(0, -1), gridAt: 0 })}
        />
      ) : null}
    </View>
  );
}

export function FoundBuilding({ draft: { building, units, floors, grids, gridAt }, onChange }: PartProps) {
  return (
    <View>
      <Title>{words.buildingTitle}</Title>
      <Quiet>{words.buildingWhy}</Quiet>
      <View className="gap-above" />
      <Field
        {...{ id: 'found-building', label: words.building, hint: words.buildingHint, max: most.building }}
        value={building}
        onChange={(said) => onChange({ building: said })}
      />
      <Field
        {...{ id: 'found-units', label: words.units, hint: words.numberHint, max: most.number, value: units }}
        onChange={(said) => onChange({ units: said })}
      />
      <Field
        {...{ id: 'found-floors', label: words.floors, hint: words.numberHint, max: most.number, value: floors }}
        onChange={(said) => onChange({ floors: said })}
      />
      {grids.length > 1 ? (
        <View>
          <Section>{words.whichGrid}</Section>
          <ChoiceList
            id="found-in"
            label={words.whichGrid}
            choices={grids.map(({ name }, value) => ({ value, label: name.trim() }))}
            chosen={gridAt}
            onChoose={(at) => onChange({ gridAt: at })}
          />
        </View>
      ) : null}
    </View>
  );
}

export function FoundLast({ draft, onChange }: PartProps) {
  const { name, street, phone, grids, building, units, floors, coordinator } = draft;
  const lines = [
    [words.lines.community, `${street.trim()} ${name.trim()}`],
    [words.lines.phone, phone.trim()],
    [words.lines.grids, grids.map((grid) => grid.name.trim()).join('、')],
    [words.lines.building, words.buildingLine(building.trim(), units, floors)],
  ] as const;
  return (
    <View>
      <Title>{words.lastTitle}</Title>
      <View className="gap-above" />
      <Card>
        {lines.map(([label, line]) => (
          <View key={label}>
            <Quiet>{label}</Quiet>
            <View>{line}</View>
          </View>
        ))}
      </Card>
      <View className="gap-above" />
      <Field
        {...{ id: 'found-coordinator', label: words.coordinator, hint: words.coordinatorHint }}
        {...{ max: limits.name.max, value: coordinator }}
        onChange={(said) => onChange({ coordinator: said })}
      />
    </View>
  );
}
