import type { ImportedItem, ReadNotice } from "@/lib/discovery/sources/source";
import {
  descriptionLengthMax,
  effortHoursMax,
  labelLengthMax,
  labelsMax,
  locationsMax,
  pathLengthMax,
  titleLengthMax,
} from "@/lib/items/item";

const categoryLengthMax = 80;

/**
 * Cuts a record to what an item can hold; nothing is lost silently: a title that is cut stands whole in the description,
 * and everything else that is cut is told with its line.
 */
export function fitRecord(item: ImportedItem): { item: ImportedItem; notices: ReadNotice[] } {
  const notices: ReadNotice[] = [];
  const tell = (text: string) => notices.push({ line: item.sourceLine, text });
  const fitted = { ...item };
  if (item.title.length > titleLengthMax) {
    fitted.title = `${item.title.slice(0, titleLengthMax - 1).trimEnd()}…`;
    fitted.description = item.description === "" ? item.title : `${item.title}\n\n${item.description}`;
    tell(`The title is longer than ${titleLengthMax} characters; it stands whole in the description`);
  }
  if (fitted.description.length > descriptionLengthMax) {
    fitted.description = fitted.description.slice(0, descriptionLengthMax);
    tell(`The description is cut at ${descriptionLengthMax} characters`);
  }
  fitted.category = item.category?.slice(0, categoryLengthMax).trim() || null;
  fitted.labels = [...new Set(item.labels.map((label) => label.slice(0, labelLengthMax).trim()))].slice(0, labelsMax);
  if (fitted.labels.length < new Set(item.labels).size) tell(`Only ${labelsMax} labels are kept`);
  fitted.locations = item.locations.filter(({ path }) => path.length <= pathLengthMax).slice(0, locationsMax);
  if (fitted.locations.length < item.locations.length)
    tell(`Only ${locationsMax} locations, of ${pathLengthMax} characters each, are kept`);
  if (item.effortHours !== null && item.effortHours > effortHoursMax) {
    fitted.effortHours = null;
    tell(`An effort of ${item.effortHours} h is more than ${effortHoursMax} h and is left out`);
  }
  fitted.pullRequests = [...new Set(item.pullRequests)].sort((a, b) => a - b);
  return { item: withoutNul(fitted), notices };
}

function withoutNul(item: ImportedItem): ImportedItem {
  return { ...item, title: item.title.replaceAll("\0", ""), description: item.description.replaceAll("\0", "") };
}
