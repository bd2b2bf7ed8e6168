/**
 * Genres by kind. The names are those of titles and of the 15 official kinds of papers (公文文种) and the
 * seven of party regulations (党内法规); 工作部署 and 署名文章 name what carries no genre in its title.
 */
export const genres = {
  speech: ['讲话', '报告', '致辞', '署名文章', '发言', '谈话', '答记者问', '书信'],
  plan: [
    '规划', '纲要', '计划', '方案', '要点', '意见', '政府工作报告', '工作报告', '工作部署', '总结', '通知', '通报',
    '报告', '决定', '决议', '公报', '公告', '通告', '命令', '函', '批复', '请示', '议案', '纪要', '建议',
  ],
  regulation: [
    '宪法', '法律', '条例', '规定', '办法', '规则', '细则', '准则', '章程', '决定', '决议', '解释', '批复', '规程', '标准',
    '通知', '意见', '通则', '命令', '公告', '安排', '答复', '制度', '纲要', '守则', '协定',
  ],
} as const;
