/** The class of the charts, which their library names in the style sheet that it puts into each. */
export const CHART_CLASS = "chart";

/** How a content-security policy names that style sheet: the one style within the page that it allows. */
export const CHART_STYLE_SOURCE = "'sha256-zrfVyvY1E/5V+DXZunsRZW8XTqTsuIZzp8dBDThhSn8='";
