import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import type { Building, Community } from '#contracts/places';
import type { staff } from '#contracts/roles';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Quiet, Title } from '../../components/text-block';
import type { Leading } from './desk-room';
import { settingsWords as words } from './settings-words';

type Staff = OutputOf<typeof staff>['items'];

interface SetupStepsProps {
  readonly community: Community;
  readonly buildings: readonly Building[];
  readonly staff: Staff;
  /** Plates whose code isn't drawn yet. */
  readonly platesLeft: number;
  readonly onPhones: () => void;
  readonly onSection: Leading;
}

interface Step {
  readonly title: string;
  readonly line: string;
  readonly label: string;
  /** Undefined where only a person can say. */
  readonly isDone: boolean | undefined;
  readonly go: () => void;
}

/** A new community's first hour: what is done already is looked up, not ticked. */
export function SetupSteps(props: SetupStepsProps) {
  return (
    <View id="setup">
      <Title>{words.setupTitle}</Title>
      <Quiet>{words.setupWhy}</Quiet>
      {stepsOf(props).map((step, at) => (
        <StepCard key={step.title} step={step} at={at + 1} />
      ))}
    </View>
  );
}

function StepCard({ step, at }: { step: Step; at: number }) {
  return (
    <View id={`setup-${at}`} className={step.isDone ? 'setup-step setup-done' : 'setup-step'}>
      <View className="desk-step-number">{step.isDone ? <Icon name="check" tone="leaf" /> : at}</View>
      <View className="setup-words">
        <View className="desk-row-title">{step.title}</View>
        <View className="desk-row-line">{step.line}</View>
      </View>
      <Button
        id={`setup-go-${at}`}
        tone={step.isDone === false ? 'leaf' : 'ghost'}
        label={step.label}
        onPress={step.go}
      />
    </View>
  );
}

function stepsOf({ community, buildings, staff, platesLeft, onPhones, onSection }: SetupStepsProps): readonly Step[] {
  const { name, street, phone, grids } = community;
  const empty = grids.filter(({ id }) => !staff.some(({ roles }) => worksIn(roles, id)));
  const isFilled = buildings.length > 1;
  return [
    {
      ...{ title: words.communityStep, line: words.communityWhat(name, street, phone), label: words.communityDo },
      ...{ isDone: true, go: onPhones },
    },
    {
      ...{ title: words.sheetStep, line: isFilled ? words.sheetDone(buildings.length) : words.sheetNone },
      ...{ label: words.sheetDo, isDone: isFilled, go: () => onSection('sheet') },
    },
    {
      title: words.workersStep,
      line: empty.length > 0 ? words.workersNone(empty.map((grid) => grid.name).join('、')) : words.workersDone,
      ...{ label: words.workersDo, isDone: empty.length === 0, go: () => onSection('staff', 'invite') },
    },
    { title: words.phonesStep, line: words.phonesWhat, label: words.phonesDo, isDone: undefined, go: onPhones },
    {
      title: words.platesStep,
      line: platesLeft > 0 ? words.platesNone(platesLeft) : words.platesDone,
      ...{ label: words.platesDo, isDone: platesLeft === 0, go: () => onSection('buildings', 'plates') },
    },
  ];
}

function worksIn(roles: Staff[number]['roles'], gridId: string): boolean {
  return roles.some((held) => held.gridId === gridId && held.role === 'gridWorker');
}
