/**
 * Names of sections that hold no debt: legends, process, history, praise, references. A name that is one of these, begins
 * with one of `noiseStarts` or ends with one of `noiseEnds` is left out with everything under it, unless it has an id.
 */
export const noiseNames = `
  legend, definitions, glossary, process, workflow, guidelines, guide, policy, principles, philosophy, conventions, usage, changelog, change log,
  history, revision history, version history, document history, references, reference, links, resources, further reading, see also, related,
  related documents, related documentation, related docs, appendix, notes, note, faq, contents, table of contents, toc, introduction, intro, preface,
  purpose, scope, background, context, methodology, about, about this document, contact, contacts, contributing, maintenance, review, reviews,
  review process, review schedule, review cadence, template, templates, item template, entry template, example, examples, example entry, format,
  metrics, kpis, success metrics, success criteria, definition of done, acceptance criteria, tools, tooling notes, lessons learned, learnings,
  conclusion, conclusions, strengths, what works, what works well, working, working well, working features, what's working, what is working,
  what went well, good practices, best practices, non-debt, not debt, not technical debt, out of scope, non-goals, false positives, by design,
  intentional decisions, intentional design decisions, disclaimer, license, sign-off, approvals, prevention, prevention strategies,
  monitoring process, governance, stakeholders, audit log, session log, meeting notes, verification, verified working, verified, verified ok,
  healthy areas, no issues found, no action needed, positives, positive findings, what is good, what's good,
  legenda, definicje, proces, zasady, historia zmian, historia, odnośniki, źródła, uwagi, szablon, przykład, przykłady, wstęp, wprowadzenie,
  metryki, słownik, co działa, spis treści,
  legende, definitionen, prozess, richtlinien, änderungshistorie, änderungsprotokoll, historie, verweise, referenzen, quellen, hinweise,
  vorlage, beispiel, beispiele, einleitung, einführung, metriken, glossar, was funktioniert, inhaltsverzeichnis, inhalt, pflege,
  légende, définitions, processus, historique, références, liens, remarques, modèle, exemple, exemples, métriques, glossaire,
  ce qui fonctionne, sommaire, table des matières, maintenance du document,
  leyenda, definiciones, proceso, historial, historial de cambios, referencias, enlaces, notas, plantilla, ejemplo, ejemplos, introducción,
  métricas, glosario, lo que funciona, índice, definições, histórico, referências, exemplos, introdução, riferimenti, esempi, introduzione,
  легенда, определения, процесс, история, история изменений, ссылки, примечания, шаблон, пример, примеры, введение, метрики, глоссарий,
  что работает, содержание, оглавление,
  图例, 说明, 流程, 变更记录, 变更历史, 更新记录, 更新日志, 参考, 参考资料, 相关链接, 备注, 模板, 示例, 简介, 前言, 指标, 术语, 目录, 背景, 概念, 附录, 使用说明, 注,
  凡例, 定義, プロセス, 運用, 変更履歴, 更新履歴, 履歴, 参考, 参考文献, 参考資料, 備考, テンプレート, 例, はじめに, 指標, メトリクス, 用語, 目次, 学習と改善, 予防策, 目標値`;

/** A heading that begins so explains; it registers nothing. */
export const noiseStarts = `
  how to, how we, how i, how this, how do, what is, what are, what not, what works, what's working, when to, why we, why this, about, legend,
  definition of, definitions of, guide to, guidelines for, process for, rules for, template for, templates for, example of, examples of, appendix,
  changelog, revision history, success criteria, priority definitions, priority definition, severity definitions, status definitions, tracking process,
  do not, things that are not, not debt, non-debt, intentionally not, adding new, adding an, adding a, contributing, document, jak, wie man, wie wir,
  was ist, comment, comment utiliser, qu'est-ce, cómo, como usar, qué es, come, hoe, как, что такое, 如何, 怎么, 什么是, 使い方, について`;

/** A heading that ends so explains; it registers nothing. */
export const noiseEnds = `
  legend, definitions, definition, glossary, guidelines, guide, policy, process, workflow, changelog, change log, references, reference,
  metrics, kpis, template, templates, rubric, conventions, cadence, methodology, principles, best practices, priority levels, severity levels,
  working well, works well, not debt, non-debt, lessons learned, log of changes, classification criteria,
  legenda, definicje, zasady, legende, definitionen, richtlinien, prozess, definiciones, leyenda, proceso, определения, процесс, процесса,
  说明, 流程, 定义, 标准, 指南, 图例, 模板, 指标, 规范, プロセス, 定義, 凡例, ガイドライン, 基準, フロー, テンプレート, メトリクス, 運用ルール, の学び, 予防策`;

/**
 * Names of sections that tell items again in other words: counts, matrices, plans. Only their rows that carry an id are
 * looked at, and first of all as further news of the item with that id.
 */
export const repeatNames = `
  summary, executive summary, overview, at a glance, dashboard, statistics, stats, totals, index, quick reference, tracking, resolution tracking,
  tracking table, status tracking, progress tracking, progress, matrix, priority matrix, prioritization, prioritisation, priorities, prioritized list,
  recommendations, recommended actions, recommended order, suggested order, action plan, action items, next steps, next actions, immediate actions,
  roadmap, plan, plans, repayment plan, payoff plan, payback plan, paydown plan, remediation plan, remediation roadmap, implementation plan,
  resolution plan, execution plan, sprint plan, sprint planning, sprint allocation, milestones, timeline, quick wins, top priorities, top 3, top 5, top 10,
  estimates, effort estimates, effort estimation, effort summary, cost summary, cost of delay, risk assessment, risk matrix, risk analysis, risks,
  impact analysis, dependency graph, dependencies, dependency map, heat map, heatmap, breakdown, by category, by priority, by severity, by status, by area,
  status summary, priority summary, summary table, summary by category, current status, status overview, health score, scorecard, metrics summary,
  podsumowanie, statystyki, plan działania, rekomendacje, następne kroki, harmonogram, macierz, śledzenie, przegląd, zestawienie,
  zusammenfassung, übersicht, statistik, statistiken, empfehlungen, nächste schritte, maßnahmenplan, fahrplan, matrix der prioritäten, nachverfolgung,
  résumé, synthèse, récapitulatif, statistiques, recommandations, plan d'action, prochaines étapes, feuille de route, suivi, vue d'ensemble,
  resumen, resumen ejecutivo, estadísticas, recomendaciones, plan de acción, próximos pasos, hoja de ruta, seguimiento, resumo, recomendações, próximos passos,
  riepilogo, raccomandazioni, prossimi passi, samenvatting, overzicht, aanbevelingen, volgende stappen,
  сводка, итоги, итого, обзор, статистика, рекомендации, план, план действий, следующие шаги, дорожная карта, отслеживание, матрица, резюме, підсумок,
  统计, 汇总, 总结, 概览, 概述, 总览, 建议, 推荐, 下一步, 行动计划, 路线图, 优先级矩阵, 偿还计划, 追踪, 跟踪, 进度,
  概要, まとめ, サマリー, 統計, 一覧表, 推奨, 推奨事項, 次のステップ, ロードマップ, 返済計画, マトリクス, 優先順位マトリクス, 追跡, 進捗, 測定指標, 요약, 통계`;

/** A heading that begins so tells items again. */
export const repeatStarts = `
  summary, overview, statistics, total, totals, recommended, recommendation, recommendations, suggested order, action plan, roadmap, next steps, resolution tracking,
  tracking, sprint plan, quick wins, top priorities, immediate next, proposed roadmap, breakdown, count, counts, effort estimate, prioritization,
  podsumowanie, rekomendowan, zusammenfassung, übersicht, empfohlene, empfehlungen, résumé, récapitulatif, recommandations, resumen, recomendaciones,
  сводка, рекомендации, 统计, 汇总, 总结, 建议`;

/** A heading that ends so tells items again. */
export const repeatEnds = `
  summary, overview, statistics, stats, matrix, tracking, roadmap, action plan, payoff plan, repayment plan, paydown plan, recommendations, timeline, dashboard, by category,
  by priority, by severity, by status, by area, at a glance, totals, breakdown, by impact, by effort, by type, by component, by module,
  podsumowanie, übersicht, matrix der, macierz, récapitulatif, resumen, сводка, матрица, план,
  统计, 汇总, 总结, 概览, 矩阵, 路线图, 计划, マトリクス, サマリー, まとめ, 一覧表, ロードマップ, 計画`;

/** Words that name the register itself; a heading of nothing else is neither a theme nor a category. */
export const genericWords = `
  technical, tech, debt, debts, item, items, issue, issues, problem, problems, list, lists, listing, register, registry, inventory, log, logs, tracker,
  tracked, tracking, backlog, todo, todos, task, tasks, work, working, active, current, currently, known, existing, identified, outstanding, remaining,
  all, the, a, an, of, our, my, and, or, for, in, this, that, with, to, entries, entry, details, detailed, detail, findings, finding, overview, summary, record,
  records, new, recent, recently, previous, previously, already, last, older, past, now, other, misc, general, main, full, candidate, candidates, concern,
  concerns, gaps, gap, limitations, limitation, level, levels, section, blocker, blockers, group, found, by, open, sprint, month,
  week, quarter, year, later, soon, ledger, archive, archived, total, human, actionable, fix, fixes, must, should, fixed, deferred, historical,
  szczegóły, szczegółowo, einzelheiten, détails, detalles, detalhes, dettagli, подробности, детали, 详情, 详细, 詳細,
  dług, długi, długu, techniczny, techniczne, technicznego, lista, znane, problemy, aktualne, pozycje, rejestr, zadania, elementy,
  technische, technischer, schulden, schuld, liste, aktuelle, bekannte, probleme, einträge, aufgaben, offene, punkte,
  dette, dettes, technique, techniques, liste, actuelle, actuelles, connus, problèmes, éléments, tâches, registre, en, de, la, des, les, du,
  deuda, deudas, técnica, técnicas, actual, actuales, problemas, conocidos, elementos, tareas, registro, dívida, dívidas, itens, atuais, tarefas,
  debito, debiti, tecnico, tecnici, elenco, voci, attuali, attivi, registro, technische schuld, lijst, huidige, bekende,
  технический, техническая, технического, технические, долг, долги, долга, задачи, список, текущие, текущий, известные, проблемы, реестр,
  技术债务, 技术债, 债务, 列表, 清单, 当前, 现有, 已知问题, 已知, 问题, 全部, 登记表, 注册表, 条目, 项, 活跃债务, 活跃, 遗留,
  技術的負債, 負債, 一覧, リスト, 現在の, 現在, 既知の, 課題, 項目, ログ, の, 기술 부채, 목록`;

/** Chapter names of essays and reports; numbered headings among them are chapters, not items. */
export const chapterNames = `
  introduction, conclusion, conclusions, background, methodology, executive summary, abstract, preface, scope, overview, references, appendix, discussion,
  purpose, objectives, goals, context, what is technical debt, definition, types of technical debt, causes, consequences, strategies, best practices,
  lessons learned, next steps, recommendations, summary, motivation, einleitung, fazit, zusammenfassung, wstęp, podsumowanie, wnioski, введение, заключение,
  выводы, conclusión, introducción, conclusão, introdução, 引言, 前言, 结论, 总结, はじめに, おわりに, まとめ, 結論`;

/** Cells that hold nothing. */
export const emptyWords = `
  -, --, ---, –, —, ―, n/a, na, n.a., none, nil, null, tbd, tba, ?, x, nothing, empty, not applicable, …, ..., brak, keine, keiner, aucun, aucune, ninguno,
  ninguna, nenhum, nenhuma, nessuno, geen, нет, отсутствует, немає, 无, 無, 暂无, なし, 無し, 없음`;

/** How a placeholder row says that a register, or a part of it, holds no debt. */
export const nothingStarts = `
  no critical, no high, no medium, no low, no p0, no p1, no p2, no p3, no technical debt, no debt, no items, no open, no known, no active, no current, no issues,
  no entries, none yet, none currently, none at, none so far, nothing, no outstanding, no resolved, no tasks, no blockers, no blocking, no major, no minor,
  no new, no pending, brak długu, brak pozycji, keine offenen, keine kritischen, keine einträge, keine schulden, aucune dette, aucun élément, aucun problème,
  sin deuda, sin elementos, ninguna deuda, sem dívida, нет долга, нет открытых, нет критических, 暂无, 没有, 无技术债, 現在なし`;
