import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { ReportOffer } from '../../../features/content/offers';
import { useMe } from '../../../features/people/public';
import { AskAbout } from '../../../features/requests/ask-about';
import { CallBack, SlipDoor } from '../../../features/requests/call-back';
import { CallAsker } from '../../../features/requests/call-asker';
import { CaseActions } from '../../../features/requests/case-actions';
import { CaseSheet } from '../../../features/requests/case-sheet';
import { ElsewhereDoor } from '../../../features/requests/elsewhere';
import { useRequest } from '../../../features/requests/use-requests';
import { WorkOthers } from '../../../features/requests/work-others';

/** A case with its letter; whoever reads it may do what the server says he may. */
export default function Case() {
  const { params } = useRouter<{ id?: string }>();
  const { phone } = useMe();
  const request = useRequest(params.id ?? '');
  return (
    <Page id="case">
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
                  {/* Who answers for it does all of it on his own page. */}
                  {view.abilities.canResolve ? null : <WorkOthers request={view} phone={phone} />}
                </View>
              }
            >
              <CaseActions request={view} phone={phone} />
            </CaseSheet>
            <AskAbout request={view} />
            <ReportOffer request={view} />
          </View>
        )}
      </Answered>
    </Page>
  );
}
