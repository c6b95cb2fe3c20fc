using Microsoft.Playwright;

namespace Ailink.Testing.Browser;

/// <summary>Measures the contrast of every text a page shows against what stands behind it (WCAG 2.2, level AA).</summary>
public static class TextContrast
{
    // Colours are painted on a canvas pixel to get them as sRGB, whatever notation the browser computes them in.
    private const string Measure =
        """
        () => {
          const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
          const paint = colours => {
            pixel.fillStyle = '#fff';
            pixel.fillRect(0, 0, 1, 1);
            for (const colour of colours) {
              pixel.fillStyle = colour;
              pixel.fillRect(0, 0, 1, 1);
            }
            return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const light = rgb => {
            const [r, g, b] = rgb.map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const behind = element => element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : [];
          const poor = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            const style = getComputedStyle(element);
            if (!walker.currentNode.textContent.trim() || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
              || element.closest(':disabled, .said, .skip, .composer-mirror, script')) {
              continue;
            }
            const back = behind(element);
            const [one, other] = [light(paint([...back, style.color])), light(paint(back))].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (other + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
            if (ratio < (isLarge ? 3 : 4.5)) {
              poor.add(`${element.className || element.tagName} "${walker.currentNode.textContent.trim().slice(0, 20)}" ${ratio.toFixed(2)}`);
            }
          }
          return [...poor];
        }
        """;

    /// <summary>The texts that are too faint, with their ratio.</summary>
    public static async Task<IReadOnlyList<string>> TooFaintAsync(IPage page) => await page.EvaluateAsync<string[]>(Measure);
}
