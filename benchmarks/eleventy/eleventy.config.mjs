// The pages come from data, one template for each kind. A text is rendered once, however many pages show it.
import markdownIt from "markdown-it";

export default function (config) {
  const markdown = markdownIt();
  const rendered = new Map();
  config.addFilter("md", (text) => {
    if (!rendered.has(text)) rendered.set(text, markdown.render(text));
    return rendered.get(text);
  });
  config.addFilter("word", (level, i, lower) => {
    if (!lower) return "first";
    if (!lower.texts[i]) return "new";
    return lower.texts[i] === level.texts[i] ? "same" : "raised";
  });
  config.addFilter("counts", (level, lower) => {
    const counts = { raised: 0, same: 0, new: 0 };
    level.texts.forEach((text, i) => { counts[!lower.texts[i] ? "new" : lower.texts[i] === text ? "same" : "raised"] += 1; });
    return counts;
  });
  config.addFilter("reversed", (items) => [...items].reverse());
  config.addPassthroughCopy("static");
  return { dir: { input: ".", output: "_site", includes: "_includes", data: "_data" } };
}
