import type { Language } from "@/lib/discovery/sources/vocabulary/languages";

type PriorityVocabulary = { P0: string; P1: string; P2: string; P3: string };

/** The words for the four levels, in all the forms in which they stand beside a noun. */
export const priorityWords = {
  en: {
    P0: "critical, crit, blocker, blocking, highest, very high, showstopper, catastrophic",
    P1: "high, higher, major",
    P2: "medium, med, moderate, mid, normal, medium-high, mid-level",
    P3: `
      low, lower, lowest, very low, minor, trivial, nice to have, nice-to-have, cosmetic, negligible, info, informational`,
  },
  pl: {
    P0: "krytyczny, krytyczna, krytyczne, blokujący, blokujące, bardzo wysoki",
    P1: "wysoki, wysoka, wysokie, duży, poważny",
    P2: "średni, średnia, średnie, umiarkowany",
    P3: "niski, niska, niskie, drobny, drobne",
  },
  de: {
    P0: "kritisch, kritische, kritischer, blockierend, sehr hoch",
    P1: "hoch, hohe, hoher, hohes",
    P2: "mittel, mittlere, mittlerer, mäßig, mittelhoch",
    P3: "niedrig, niedrige, niedriger, gering, geringe, sehr niedrig",
  },
  fr: {
    P0: "critique, critiques, bloquant, bloquante, très haute, très élevée",
    P1: "haute, haut, élevée, élevé, majeur, majeure, forte, fort",
    P2: "moyenne, moyen, modérée, modéré",
    P3: "basse, bas, faible, faibles, mineur, mineure",
  },
  es: {
    P0: "crítica, crítico, críticas, críticos, bloqueante, muy alta, muy alto",
    P1: "alta, alto, altas, altos, mayor",
    P2: "media, medio, medias, moderada, moderado",
    P3: "baja, bajo, bajas, menor, muy baja",
  },
  pt: {
    P0: "bloqueador, bloqueadora, muito alta",
    P1: "elevada, elevado",
    P2: "média, médio, moderada",
    P3: "baixa, baixo, muito baixa",
  },
  it: {
    P0: "critica, critico, bloccante, molto alta",
    P1: "elevata, elevato, maggiore",
    P2: "moderata, moderato",
    P3: "bassa, basso, minore",
  },
  nl: {
    P0: "kritiek, kritieke, blokkerend, zeer hoog",
    P1: "hoog, hoge",
    P2: "gemiddeld, gemiddelde, middel, matig",
    P3: "laag, lage, gering",
  },
  ru: {
    P0: `
      критический, критическая, критическое, критические, критичный, критично, блокер, блокирующий`,
    P1: "высокий, высокая, высокое, высокие",
    P2: "средний, средняя, среднее, средние, умеренный",
    P3: "низкий, низкая, низкое, низкие, незначительный",
  },
  uk: {
    P0: "критичний, критична, критичне, блокер",
    P1: "високий, висока, високе",
    P2: "середній, середня, середнє",
    P3: "низький, низька, низьке",
  },
  zh: {
    P0: "严重, 致命, 紧急, 嚴重, 极高, 最高",
    P1: "高, 高优先级, 高级, 高風險, 高风险",
    P2: "中, 中等, 中优先级, 中级, 中风险",
    P3: "低, 低优先级, 低级, 低风险, 轻微",
  },
  ja: {
    P0: "致命的, 緊急, 重大, 最優先, クリティカル",
    P1: "高い, 高優先度",
    P2: "中程度, 中優先度",
    P3: "低い, 低優先度, 軽微",
  },
  ko: {
    P0: "치명적, 심각",
    P1: "높음, 높은",
    P2: "중간, 보통",
    P3: "낮음, 낮은",
  },
} as const satisfies Record<Language, PriorityVocabulary>;

/** Coloured signs of a level; a word beside them wins. */
export const prioritySigns = {
  P0: "🔴, 🟥, 🚨, 🛑",
  P1: "🟠, 🟧",
  P2: "🟡, 🟨",
  P3: "🟢, ⚪",
} as const;

/** The nouns a level stands beside; `priority` outranks the others when an item has both. */
export const levelNouns = {
  priority: `
      priority, priorities, prio, priorytet, priorität, priorité, prioridad, prioridade, priorità, prioriteit,
      приоритет, пріоритет, 优先级, 优先, 優先度, 우선순위, p`,
  severity: `
      severity, sev, waga, schweregrad, sévérité, gravité, severidad, gravedad, severidade, gravità, ernst,
      серьёзность, 严重性, 严重程度, 深刻度, 重要度, 심각도, criticality, krytyczność, criticité`,
  risk: "risk, ryzyko, risiko, risque, riesgo, risco, rischio, риск, 风险, リスク, 위험",
  impact: `
      impact, wpływ, auswirkung, auswirkungen, impacto, impatto, влияние, вплив, 影响, 影響度, 影響, 영향`,
} as const;
