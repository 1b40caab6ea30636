import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { ReportOffer } from '../../../features/content/offers';
import { useMe } from '../../../features/people/public';
import { CallBack, SlipDoor } from '../../../features/requests/call-back';
import { CallAsker } from '../../../features/requests/call-asker';
import { CaseSheet } from '../../../features/requests/case-sheet';
import { PartActs } from '../../../features/requests/part-acts';
import { ResolveForm } from '../../../features/requests/resolve-form';
import { TakeButton } from '../../../features/requests/take-button';
import { ElsewhereDoor } from '../../../features/requests/elsewhere';
import { SaidOpen } from '../../../features/requests/said-form';
import { useOneThing } from '../../../features/requests/use-one-thing';
import { useRequest } from '../../../features/requests/use-requests';
import { WorkOthers } from '../../../features/requests/work-others';

/** The worker's page of a case: take it, then write what was done. */
export default function Work() {
  const { params } = useRouter<{ id?: string }>();
  const { phone, uploadFolder } = useMe();
  const request = useRequest(params.id ?? '');
  const { isFolded, tell } = useOneThing();
  return (
    <Page id="work">
      <Answered answer={request} phone={phone}>
        {(view) => (
          <View>
            <CaseSheet
              request={view}
              form={
                <View>
                  <CallAsker request={view} phone={phone} />
                  <CallBack request={view} phone={phone} />
                  <SlipDoor request={view} />
                  <ElsewhereDoor request={view} />
                  <SaidOpen.Provider value={tell}>
                    {view.abilities.canResolve ? (
                      <ResolveForm request={view} uploadFolder={uploadFolder} phone={phone} isFolded={isFolded} />
                    ) : null}
                    <WorkOthers request={view} phone={phone} />
                  </SaidOpen.Provider>
                </View>
              }
            >
              {view.abilities.canTake ? <TakeButton request={view} phone={phone} /> : null}
              <PartActs request={view} phone={phone} />
            </CaseSheet>
            <ReportOffer request={view} />
          </View>
        )}
      </Answered>
    </Page>
  );
}
