import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { KeptErase, KeptErased } from '../../../features/people/kept-erase';
import { useMe } from '../../../features/people/public';
import { useKept } from '../../../features/people/use-kept';

/** Somebody without WeChat wants her record gone. */
export default function KeptErasePage() {
  const { params } = useRouter<{ id?: string }>();
  const [isDone, setDone] = useState(false);
  return <Page id="kept-erase">{isDone ? <KeptErased /> : <Asked id={params.id} onDone={() => setDone(true)} />}</Page>;
}

/** Asked for as long as she is there: afterwards nobody reads her record. */
function Asked({ id, onDone }: { id: string | undefined; onDone: () => void }) {
  const { phone, uploadFolder } = useMe();
  const kept = useKept(id);
  return (
    <Answered answer={kept} phone={phone}>
      {(one) => <KeptErase one={one} uploadFolder={uploadFolder} phone={phone} onDone={onDone} />}
    </Answered>
  );
}
