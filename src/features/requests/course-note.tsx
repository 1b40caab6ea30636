import { View } from '@tarojs/components';
import type { PartView } from '#contracts/request-course';
import type { RequestView } from '#contracts/requests';
import { roleWords } from '#contracts/role-words';
import { Card } from '../../components/card';
import { Quiet } from '../../components/text-block';
import { courseLines } from './course-lines';
import { courseWords as words, partStateWords } from './course-words';
import './course-note.scss';

/** Why it is not done yet, in plain lines; nothing where it just goes on. */
export function CourseNote({ request }: { request: RequestView }) {
  const lines = courseLines(request);
  return (
    <View id="case-course">
      {lines.map((line) => (
        <View key={line} className="course-line">
          {line}
        </View>
      ))}
    </View>
  );
}

/** Who does what of it: shown to everybody who waits for it. */
export function Parts({ parts = [], declines = 0 }: Pick<RequestView, 'parts' | 'declines'>) {
  if (parts.length === 0) return null;
  return (
    <View>
      <View className="gap-above" />
      <Card>
        <View id="case-parts" className="course-title">
          {words.who}
        </View>
        {parts.map((part) => (
          <Part key={part.part} part={part} />
        ))}
        {declines > 0 ? <Quiet>{words.declines(declines)}</Quiet> : null}
      </Card>
    </View>
  );
}

function Part({ part: { name, role, state, isLead } }: { part: PartView }) {
  const doing = isLead && state === 'accepted' ? words.lead : partStateWords[state];
  return (
    <View className="course-part">
      <View className="course-name">{`${roleWords[role]}${name}`}</View>
      <View className="course-state">{doing}</View>
    </View>
  );
}
