import { forgejoApi } from '../../../support/git-host/forgejo-api.ts';
import { gitHubApi } from '../../../support/git-host/github-api.ts';
import { gitLabApi } from '../../../support/git-host/gitlab-api.ts';
import type { HostKind } from './host-desk.ts';

export const gitLab: HostKind = {
  label: 'GitLab',
  api: gitLabApi,
  variables: (address) => ({
    DESK_BACKEND: 'gitlab',
    DESK_APP_ID: 'desk',
    DESK_BASE_URL: address,
  }),
  signIn: 'Login with GitLab',
  signsInElsewhere: false,
  renewsTokens: true,
  // A page may not read when GitLab takes requests again.
  tooMany: 'press again in a few minutes',
  opensRequest: /^POST .*\/merge_requests\?/,
  whyNot: {
    running: 'is still running',
    failed: 'has not passed',
    notApproved: 'waits for the approval of somebody else',
  },
};

export const forgejo: HostKind = {
  label: 'Forgejo',
  api: forgejoApi,
  variables: (address) => ({
    DESK_BACKEND: 'forgejo',
    DESK_APP_ID: 'desk',
    DESK_BASE_URL: address,
  }),
  signIn: 'Login with Forgejo',
  signsInElsewhere: false,
  renewsTokens: true,
  tooMany: 'press again in a few minutes',
  // Forgejo gives one reason for a check that runs and for one that failed.
  opensRequest: /^POST .*\/pulls$/,
  whyNot: {
    running: 'has not passed, or is still running',
    failed: 'has not passed, or is still running',
    notApproved: 'waits for the approval of somebody else',
  },
};

export const gitHub: HostKind = {
  label: 'GitHub',
  api: gitHubApi,
  variables: (address) => ({
    DESK_BACKEND: 'github',
    DESK_AUTH_URL: `${address}/auth`,
    DESK_API_URL: `${address}/api/v3`,
  }),
  signIn: 'Login with GitHub',
  signsInElsewhere: true,
  renewsTokens: false,
  tooMany: /press again after \d\d:\d\d\./,
  opensRequest: /^POST .*\/pulls$/,
  whyNot: {
    running: 'is still running',
    failed: 'has not passed',
    notApproved: 'waits for the approval of somebody else',
  },
};
