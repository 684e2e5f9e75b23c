/**
 * The terms of the Data Privacy Vocabulary that our records use, and what each is, checked by hand
 * against version 2.3 of 28 February 2026: https://w3id.org/dpv/2.3, file dpv.ttl. On npm there is
 * only a package of the vocabulary as it was in 2022, under another name and without the states of
 * consent.
 */
export const dpvClasses = [
  'Authority',
  'Child',
  'ConsentNotice',
  'ConsentReceipt',
  'ConsentRecord',
  'DataController',
  'DataSubject',
  'DataSubjectRight',
  'ExplicitlyExpressedConsent',
  'GuardianOfDataSubject',
  'LegalBasis',
  'ParentOfDataSubject',
  'PersonalData',
  'Process',
  'Purpose',
  'Recipient',
  'SpecialCategoryPersonalData',
  'StorageDuration',
  'UntilEventDuration',
  'UntilTimeDuration',
  'WithdrawConsent',
];

/** Classes that are also instances of dpv:ConsentStatus. */
export const dpvStatuses = ['ConsentExpired', 'ConsentGiven', 'ConsentRevoked', 'ConsentWithdrawn'];

/** Classes that are also instances of dpv:Purpose. */
export const dpvPurposes = [
  'ImprovePublicServices',
  'PersonnelHiring',
  'PersonnelOnboarding',
  'PublicRelations',
];

export const dpvProperties = [
  'hasConsentControl',
  'hasConsentStatus',
  'hasDataController',
  'hasDataSubject',
  'hasDuration',
  'hasIdentifier',
  'hasIndicationMethod',
  'hasJurisdiction',
  'hasLegalBasis',
  'hasName',
  'hasNotice',
  'hasPersonalData',
  'hasProcess',
  'hasPurpose',
  'hasRecipient',
  'hasRecordOfActivity',
  'hasRight',
  'hasStorageCondition',
  'isExercisedAt',
  'isIndicatedAtTime',
  'isIndicatedBy',
];
