import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { TopBar } from "@/components/layout/top-bar";
import { AddCategoryForm } from "@/components/settings/add-category-form";
import { CalendarForm } from "@/components/settings/calendar-form";
import { CategoriesTable } from "@/components/settings/categories-table";
import { ClockForm } from "@/components/settings/clock-form";
import { RegisterForm } from "@/components/settings/register-form";
import { SettingsContents } from "@/components/settings/settings-contents";
import { WorkLimitsForm } from "@/components/settings/work-limits-form";
import { can } from "@/lib/access/can";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { now } from "@/lib/clock";
import { listAllCategories } from "@/lib/items/category";
import { paths } from "@/lib/paths";
import { readSettings } from "@/lib/settings/read-settings";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await getPageViewer(paths.settings());
  if (!can(viewer, "settings.change")) notFound();
  const [settings, categories] = await Promise.all([readSettings(), listAllCategories()]);
  const clock = { kept: settings["clock-rules"], calendar: settings.calendar.value, madeAt: now().toISOString() };
  return (
    <>
      <TopBar title="Settings" subtitle="of this register" />
      <Page>
        <div className="grid grid-cols-[minmax(0,720px)_160px] items-start gap-x-10 max-lg:grid-cols-1">
          <div className="grid gap-8">
            <SettingSection id="register" title="Register">
              <RegisterForm kept={settings.register} />
            </SettingSection>
            <SettingSection id="calendar" title="Calendar" description="Business days are counted in it.">
              <CalendarForm kept={settings.calendar} />
            </SettingSection>
            <SettingSection id="clock" title="Clock" description="How long an item has from its triage on.">
              <ClockForm {...clock} />
            </SettingSection>
            <SettingSection id="limits" title="Work limits" description="How much may be in progress at once.">
              <WorkLimitsForm kept={settings["work-limits"]} />
            </SettingSection>
            <SettingSection id="categories" title="Categories" description="What kinds of debt there are.">
              <AddCategoryForm />
              <CategoriesTable categories={categories} />
            </SettingSection>
          </div>
          <SettingsContents />
        </div>
      </Page>
    </>
  );
}

type SectionProps = { id: string; title: string; description?: string; children: ReactNode };

function SettingSection({ id, ...section }: SectionProps) {
  return (
    <div id={id} className="scroll-mt-5">
      <Section {...section} />
    </div>
  );
}
