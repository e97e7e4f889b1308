/** Reports of campaigns known by headings that only their platform writes. */
import { say } from "../../text/say";
import type { CampaignRole } from "../campaigns";
import { type Platform, platformHeadings } from "../detect/platform";

export const CAMPAIGN_PLATFORMS: readonly Platform<CampaignRole>[] = [
  {
    id: "mailchimp",
    name: say("Mailchimp", "Mailchimp", "Mailchimp"),
    missing: {},
    notes: [],
    ...platformHeadings<CampaignRole>({
      signature: "Times Forwarded|Forwarded Opens|Abuse Complaints|Times Liked on Facebook|Folder Id|Send Weekday",
      roles: {
        campaign: "Title|Subject",
        reach: "Successful Deliveries|Total Recipients",
        responses: "Unique Clicks|Total Clicks",
        orders: "Total Orders",
        revenue: "Total Revenue",
      },
      // The audience that a campaign was sent to.
      avoid: "List",
    }),
  },
];
