import { CategoryMenu } from "@/components/settings/category-menu";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Category } from "@/lib/items/endpoints";

/** The categories by name, with how many items each has; archived ones last. */
export function CategoriesTable({ categories }: { categories: readonly Category[] }) {
  if (categories.length === 0) {
    return (
      <EmptyState title="No categories yet">
        A category says what kind of debt an item is: Security, Performance, Testing. Add the first one above.
      </EmptyState>
    );
  }
  const shown = [...categories.filter(({ archived }) => !archived), ...categories.filter(({ archived }) => archived)];
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Categories" className="table-fixed">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell className="w-24 [&>span]:flex [&>span]:justify-end">Items</HeadCell>
            <HeadCell className="w-14">
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((category) => (
            <Row key={category.id}>
              <Cell>
                <span className="flex items-center gap-2">
                  <span className={category.archived ? "truncate text-ink-3" : "truncate font-medium"}>
                    {category.name}
                  </span>
                  {category.archived ? <Badge small>archived</Badge> : null}
                </span>
              </Cell>
              <Cell quiet className="text-end tabular-nums">
                {category.items}
              </Cell>
              <Cell className="overflow-visible text-end">
                <CategoryMenu category={category} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
