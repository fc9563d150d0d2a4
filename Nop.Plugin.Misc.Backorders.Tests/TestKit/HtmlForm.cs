using AngleSharp.Dom;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>A form as a browser would send it: what is disabled, unchecked or a button is not in it.</summary>
internal static class HtmlForm
{
    public static Dictionary<string, string> Fields(IElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name");
            var type = field.GetAttribute("type");
            if (type is "submit" or "button" || type is "checkbox" or "radio" && !field.HasAttribute("checked"))
                continue;

            var value = field.LocalName switch
            {
                "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value"),
                "textarea" => field.TextContent,
                _ => field.GetAttribute("value") ?? (type == "checkbox" ? "true" : null),
            };
            if (!fields.TryGetValue(name, out var known) || type != "hidden" || known != "true")
                fields[name] = value ?? string.Empty;
        }

        return fields;
    }
}
