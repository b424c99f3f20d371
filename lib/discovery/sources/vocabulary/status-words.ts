import type { Language } from "@/lib/discovery/sources/vocabulary/languages";

type StatusVocabulary = { resolved: string; inProgress: string; open: string };

/**
 * What registers write for a state. `open` holds the negations and hedges too, since the first word of a status decides:
 * "not yet fixed" and "will be fixed" are open, "partially fixed" is in progress.
 */
export const statusWords = {
  en: {
    resolved: `
      done, fixed, resolved, closed, completed, complete, paid, paid off, paid down, removed, won't fix, wont fix,
      won't do, wontfix, wont-fix, obsolete, implemented, finished, addressed, eliminated, deleted, declined,
      rejected, cancelled, canceled, superseded, duplicate, shipped, merged, delivered, remediated, repaid,
      solved, no longer applicable, not applicable anymore`,
    inProgress: `
      in progress, in-progress, in_progress, inprogress, wip, work in progress, started, partial, partially,
      partly, ongoing, underway, under way, in review, under review, in development, doing, mostly, almost,
      nearly, being, working on, in work, active work, half`,
    open: `
      open, opened, reopened, new, todo, to do, to-do, planned, deferred, accepted, blocked, monitoring,
      monitored, ready, ready for, ready to, not, not yet, not started, not done, still, unresolved, unfixed,
      incomplete, to be, will be, needs, need, needed, pending, scheduled, backlog, proposed, identified, known,
      outstanding, unpaid, waiting, on hold, postponed, draft, probably, likely, maybe, possibly, should be, can
      be, cannot be, never, active, acknowledged, tracked, triaged, untriaged, parked, paused, queued, upcoming,
      future, unstarted, no`,
  },
  pl: {
    resolved: `
      zrobione, zrealizowane, zrealizowany, zrealizowana, naprawione, naprawiony, naprawiona, rozwiązane,
      rozwiązany, rozwiązana, zamknięte, zamknięty, zamknięta, ukończone, ukończony, zakończone, zakończony,
      gotowe, usunięte, usunięty, spłacone, wykonane, wdrożone, odrzucone`,
    inProgress: "w trakcie, w toku, częściowo, częściowe, rozpoczęte, w realizacji, w przygotowaniu",
    open: `
      otwarte, otwarty, otwarta, nowe, nowy, nowa, do zrobienia, planowane, zaplanowane, odroczone, zablokowane,
      nie, nadal, jeszcze nie, oczekuje, prawdopodobnie, wymaga, brak, zaakceptowane`,
  },
  de: {
    resolved: `
      erledigt, behoben, gelöst, geschlossen, abgeschlossen, fertig, umgesetzt, entfernt, bezahlt, beseitigt,
      verworfen, obsolet, veraltet, abgelehnt, wird nicht behoben, gefixt`,
    inProgress: `
      in arbeit, in bearbeitung, teilweise, begonnen, angefangen, laufend, läuft, in umsetzung, teils`,
    open: `
      offen, neu, geplant, zurückgestellt, verschoben, blockiert, akzeptiert, nicht, noch nicht, noch offen, noch,
      ausstehend, unbehoben, ungelöst, wartet, beobachtet, wird`,
  },
  fr: {
    resolved: `
      fait, terminé, terminée, résolu, résolue, corrigé, corrigée, fermé, fermée, clos, clôturé, clôturée,
      supprimé, supprimée, payé, payée, remboursé, remboursée, abandonné, abandonnée, obsolète, achevé, achevée,
      livré, traité, traitée, réglé, réglée`,
    inProgress: "en cours, partiel, partielle, partiellement, commencé, commencée, démarré, entamé",
    open: `
      ouvert, ouverte, nouveau, nouvelle, à faire, planifié, planifiée, prévu, prévue, différé, différée, reporté,
      reportée, bloqué, bloquée, accepté, acceptée, pas, pas encore, non, toujours, en attente, à corriger, à
      traiter, encore`,
  },
  es: {
    resolved: `
      hecho, hecha, resuelto, resuelta, cerrado, cerrada, completado, completada, corregido, corregida, terminado,
      terminada, eliminado, eliminada, pagado, pagada, solucionado, solucionada, finalizado, finalizada,
      descartado, descartada, obsoleto, obsoleta, arreglado, arreglada`,
    inProgress: `
      en progreso, en curso, en proceso, parcial, parcialmente, iniciado, iniciada, empezado, en desarrollo`,
    open: `
      abierto, abierta, nuevo, nueva, por hacer, pendiente, planificado, planificada, aplazado, diferido,
      diferida, bloqueado, bloqueada, aceptado, aceptada, no, sin, aún no, todavía`,
  },
  pt: {
    resolved: `
      feito, resolvido, resolvida, fechado, fechada, concluído, concluída, corrigido, corrigida, removido,
      removida, pago, paga, finalizado, finalizada, descartado`,
    inProgress: "em andamento, em progresso, em curso, parcial, parcialmente, iniciado, iniciada",
    open: `
      aberto, aberta, novo, nova, a fazer, pendente, planejado, planeado, adiado, bloqueado, aceito, não, ainda
      não, ainda, sem`,
  },
  it: {
    resolved: `
      fatto, fatta, risolto, risolta, chiuso, chiusa, completato, completata, corretto, rimosso, rimossa, pagato,
      eliminato, scartato`,
    inProgress: "in corso, parziale, parzialmente, iniziato, iniziata, in lavorazione",
    open: `
      aperto, aperta, nuovo, nuova, da fare, pianificato, rimandato, rinviato, bloccato, accettato, non, non
      ancora, in attesa, ancora`,
  },
  nl: {
    resolved: `
      gedaan, opgelost, gesloten, afgerond, voltooid, klaar, verwijderd, afgewezen, hersteld, afbetaald`,
    inProgress: "bezig, in uitvoering, gedeeltelijk, deels, gestart, begonnen, in behandeling",
    open: `
      nieuw, te doen, gepland, uitgesteld, geblokkeerd, geaccepteerd, niet, nog niet, nog, wacht`,
  },
  ru: {
    resolved: `
      готово, сделано, исправлено, исправлена, исправлен, решено, решена, решён, закрыто, закрыта, закрыт,
      завершено, завершена, завершён, выполнено, выполнена, удалено, удалена, устранено, оплачено, погашено,
      отклонено, неактуально`,
    inProgress: "в работе, в процессе, частично, начато, начата, выполняется, делается, в разработке",
    open: `
      открыто, открыта, открыт, новое, новая, новый, сделать, запланировано, запланирована, отложено, отложена,
      заблокировано, принято, не, ещё не, пока не, ожидает, всё ещё, нужно`,
  },
  uk: {
    resolved: `
      зроблено, виправлено, вирішено, закрито, завершено, виконано, видалено, усунено, відхилено`,
    inProgress: "в роботі, у роботі, в процесі, у процесі, частково, розпочато, виконується",
    open: `
      відкрито, відкрита, нове, нова, зробити, заплановано, відкладено, заблоковано, ще не, очікує`,
  },
  zh: {
    resolved: `
      已修复, 已解决, 已完成, 已关闭, 已偿还, 已移除, 已删除, 已实现, 已处理, 完成, 关闭, 不再修复, 不修复, 已废弃, 已取消, 已修復, 已解決, 已關閉`,
    inProgress: "进行中, 修复中, 处理中, 部分, 部分完成, 部分解决, 部分修复, 開發中, 开发中, 進行中, 正在",
    open: `
      未, 尚未, 没有, 待, 待处理, 待修复, 待解决, 未开始, 未完成, 未解决, 未修复, 未关闭, 打开, 开放, 新建, 计划, 计划中, 推迟, 延期, 阻塞, 已接受, 仍`,
  },
  ja: {
    resolved: `
      完了, 対応済み, 対応済, 解決済み, 解決済, 解消, 解消済み, 修正済み, 修正済, 返済済み, クローズ, 終了, 削除済み, 解決, 対応しない, 対応不要, 廃止`,
    inProgress: "進行中, 対応中, 作業中, 修正中, 部分的, 一部, 着手, 実施中",
    open: "未, 未着手, 未対応, 未解決, 未完了, 未返済, まだ, オープン, 新規, 予定, 計画, 保留, 延期, ブロック, 受容, 待ち",
  },
  ko: {
    resolved: "완료, 해결, 해결됨, 수정됨, 종료, 닫힘, 제거됨",
    inProgress: "진행 중, 진행중, 부분, 부분적, 작업 중, 작업중",
    open: "미해결, 미완료, 열림, 신규, 예정, 계획, 보류, 대기, 아직",
  },
} as const satisfies Record<Language, StatusVocabulary>;

/** Signs that tell a state when no word does. */
export const statusSigns = {
  resolved: "✅, ☑, ✔, ✓, 🟩, 🏁, 🎉",
  inProgress: "🔄, 🚧, 🏗, 🔁, ♻, 🛠, 🔨",
  open: "⏳, ⌛, ❌, ⬜, ☐, 📋, 🆕, ⏸, 🔜, 🚫, ⛔, ✗, ✘, 🔓, 📝, 🕐, ⚠",
} as const;
