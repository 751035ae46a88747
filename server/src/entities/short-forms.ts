/** What a company's full name ends with, longest first. */
const LEGAL_FORMS =
  /(?:股份有限公司|有限责任公司|集团有限公司|集团股份有限公司|有限公司|股份公司|总公司|分公司|公司|集团|集团公司)$/u;

/** The places that companies' full names begin with: a province, city or county with or without its level. */
const PLACE_BEFORE = /^(?:中国|北京|上海|天津|重庆|[\p{Script=Han}]{2,3}?(?:省|市|区|县|州))/u;

/** A business that stands between the name and the legal form: 科技, 汽车部件. */
const SHORTEST_CORE = 3;
const LONGEST_CORE = 8;

/**
 * The forms by which a page may call an organization after it gave the full name: 重庆层发科技有限公司 becomes
 * 层发科技. None for what is not a company's full name.
 */
export function shortForms(fullName: string): readonly string[] {
  const core = fullName.replace(LEGAL_FORMS, "");
  if (core === fullName) return [];
  const named = core.replace(PLACE_BEFORE, "");
  return [...new Set([core, named])].filter(
    (form) => form !== fullName && form.length >= SHORTEST_CORE && form.length <= LONGEST_CORE,
  );
}
