/** How the names of bodies end, as a part of a pattern. */
export const bodyEnding =
  '(?:委员会|常务委员会|人民代表大会|人民政府|政府|国务院|中央|办公厅|办公室|法院|检察院|总局|管理局|监察局|海关总署|总署|银行|中央军委|[部厅局署会委院]|组织部|编辑部|[\\p{Script=Han}]{2}部)';
