/** How rendered Markdown looks: read at 14/22, or 13/20 inside panes and comments. */
export const markdownClasses =
  "min-w-0 break-words text-ink-2 [&>*+*]:mt-2 [&_a]:text-accent [&_a]:underline-offset-3 [&_a:hover]:underline " +
  "[&_:not(pre)>code]:rounded-1 [&_:not(pre)>code]:bg-fill [&_:not(pre)>code]:px-1 [&_:not(pre)>code]:py-px [&_code]:font-mono [&_code]:text-[0.9em] [&_code]:tracking-mono [&_code]:text-ink " +
  "[&_pre]:overflow-x-auto [&_pre]:rounded-2 [&_pre]:bg-code-bg [&_pre]:p-2.5 [&_pre]:text-meta [&_pre]:shadow-edge " +
  "[&_:is(h3,h4,h5,h6)]:mt-4 [&_:is(h3,h4,h5,h6)]:font-strong [&_:is(h3,h4,h5,h6)]:text-ink [&_:is(b,strong)]:text-ink " +
  "[&_ul]:list-disc [&_ol]:list-decimal [&_:is(ul,ol)]:ps-5 [&_.contains-task-list]:list-none [&_.contains-task-list]:ps-1 [&_li+li]:mt-1 " +
  "[&_blockquote]:border-s-2 [&_blockquote]:border-line-2 [&_blockquote]:ps-3 [&_blockquote]:text-ink-3 [&_hr]:border-line " +
  "[&_[data-scroll]]:overflow-x-auto [&_table]:text-meta [&_:is(th,td)]:border [&_:is(th,td)]:border-line [&_:is(th,td)]:px-2 [&_:is(th,td)]:py-1 [&_th]:text-start [&_th]:font-medium " +
  "[&_[data-mention]]:rounded-1 [&_[data-mention]]:bg-accent-tint [&_[data-mention]]:px-0.5 [&_[data-mention]]:text-accent";
