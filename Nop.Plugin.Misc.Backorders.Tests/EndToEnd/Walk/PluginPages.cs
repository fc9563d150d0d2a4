using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;
using Nop.Plugin.Misc.Backorders.Controllers;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>Every action and every view of the plugin, found in its assembly and its folder, so that none is forgotten.</summary>
internal static class PluginPages
{
    /// <summary>Addresses that do not follow the pattern of the admin area.</summary>
    private static readonly Dictionary<string, string> _routes = new(StringComparer.Ordinal)
    {
        [$"{nameof(BackordersAvailabilityController)}.{nameof(BackordersAvailabilityController.Sentence)}"] = @"/backorders/availability/\d+",
    };

    /// <summary>What is on a page only if the view was rendered.</summary>
    private static readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal)
    {
        ["BackordersSettings/Configure"] = "#backorders-settings",
        ["Backorders/List"] = "#backorders-release-selected",
        ["Backorders/_Grid"] = "#backorders-grid",
        ["Backorders/_Unexplained"] = "#backorders-unexplained",
        ["Backorders/_Blocked"] = "#backorders-blocked",
        ["Backorders/Details"] = "#backorders-history",
        ["Backorders/ReleasePreview"] = "#backorders-apply-form",
        ["Backorders/ReleaseReport"] = "#backorders-released",
        ["BackordersConsistency/List"] = "#backorders-consistency",
        ["BackordersConsistency/Repair"] = "#backorders-repair-form",
        ["BackordersConsistency/_Units"] = "#backorders-repair-plan th",
        ["BackordersDecisions/List"] = "#backorders-decisions",
        ["BackordersDecisions/Item"] = "#backorders-item-numbers",
        ["BackordersDecisions/_Acts"] = "#backorders-acts",
        ["BackordersDecisions/_Frozen"] = "#backorders-frozen",
        ["BackordersDecisions/_Lines"] = "#backorders-item-lines th",
        ["BackordersDecisions/_Corrections"] = "#backorders-item-corrections",
        ["BackordersDecisions/Preview"] = "#backorders-decision",
        ["BackordersDecisions/_Hidden"] = "#backorders-decide-form input[name=fingerprint]",
        ["BackordersDecisions/_Planned"] = ".backorders-planned th",
        ["BackordersDecisions/_Candidates"] = "#backorders-candidates",
        ["BackordersPutRight/Confirm"] = "#backorders-putright-form",
        ["BackordersBackFill/List"] = "#backorders-backfill-form",
        ["BackordersBackFill/_Filled"] = ".backorders-filled",
        ["BackordersBackFill/Report"] = "#backorders-backfilled",
        ["BackordersSuppliers/List"] = "#backorders-suppliers",
        ["BackordersSuppliers/Edit"] = "#backorders-supplier",
        ["BackordersSuppliers/_Products"] = "#backorders-supplier-products",
        ["BackordersSupplierProducts/Choose"] = "#backorders-found-products",
        ["BackordersSupplierProducts/Edit"] = "#backorders-supplier-product",
        ["Shared/CsvImport"] = "#backorders-import",
        ["Shared/ProductSuppliers"] = "#backorders-product-suppliers",
        ["Shared/_Holidays"] = "#backorders-holidays",
        ["Shared/_ShopTexts"] = "#Texts_MissingBelowZero",
        ["Shared/_WorkingDays"] = ".backorders-days",
        ["BackordersArrivals/List"] = "#backorders-move-selected",
        ["BackordersArrivals/_ArrivalGrid"] = "#backorders-arrivals-grid",
        ["BackordersArrivals/_Changes"] = "#backorders-changes",
        ["BackordersArrivals/Groups"] = "#backorders-groups",
        ["BackordersArrivals/Choose"] = "#backorders-choose-product",
        ["BackordersArrivals/Form"] = "#backorders-arrival-form",
        ["BackordersArrivals/Details"] = "#backorders-arrival-history",
        ["BackordersArrivals/Cancel"] = "#backorders-cancel-form",
        ["BackordersReceipt/Receive"] = "#backorders-receipt-form",
        ["BackordersArrivalMove/Preview"] = "#backorders-move-form",
        ["BackordersArrivalImport/Import"] = "#backorders-arrival-import",
        ["BackordersToOrder/List"] = "#backorders-to-order",
        ["Shared/ProductDetails"] = "#product-backorders, #product-backorders-policy",
        ["Shared/ProductPolicy"] = "#product-backorders-policy",
        ["Shared/ProductPanel"] = "#backorders-product-panel",
        ["Shared/_ProductArrivals"] = "#backorders-product-panel h3",
        ["Shared/OrderPanel"] = "#backorders-order-panel",
        ["Shared/_Status"] = ".backorders-badge",
        ["Shared/_Told"] = ".backorders-told",
        ["Shared/_ProductPolicy"] = "#backorders-policy",
        ["BackordersPolicy/Edit"] = "#backorders-policy-form",
        ["Components/Product"] = ".backorders-availability",
        ["Components/Cart"] = ".backorders-cart",
        ["Components/OrderLine"] = ".backorders-order-line",
        ["Components/Orders"] = ".backorders-orders",
        ["Components/ProductBox"] = ".backorders-box",
        ["Components/Styles"] = "script[src*='Content/backorders.js'], script[src$='.scripts.js'], script[src*='.scripts.js?']",
    };

    /// <returns>The actions that no request reached, or that led elsewhere.</returns>
    public static IEnumerable<string> NotOpened(IReadOnlyCollection<Visit> visits)
        => from controller in typeof(BackordersController).Assembly.GetTypes()
           where !controller.IsAbstract && typeof(ControllerBase).IsAssignableFrom(controller)
           from action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where action.ReturnType == typeof(Task<IActionResult>) || typeof(IActionResult).IsAssignableFrom(action.ReturnType)
           from method in action.GetCustomAttributes<HttpMethodAttribute>().SelectMany(attribute => attribute.HttpMethods).DefaultIfEmpty("GET")
           where !visits.Any(visit => Is(visit, method, Address(controller, action)))
           select $"{method} {controller.Name}.{action.Name}";

    /// <returns>The views of which no page had anything.</returns>
    public static IEnumerable<string> NotSeen(IReadOnlyCollection<Visit> visits)
    {
        var parser = new HtmlParser();
        var pages = visits.Where(visit => visit.Text.Contains("backorders", StringComparison.Ordinal)).Select(visit => parser.ParseDocument(visit.Text)).ToList();
        return from file in Directory.EnumerateFiles(Repository.At("Nop.Plugin.Misc.Backorders"), "*.cshtml", SearchOption.AllDirectories)
               let folder = Path.GetFileName(Path.GetDirectoryName(file))
               where folder != "Views" && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
               let name = $"{folder}/{Path.GetFileNameWithoutExtension(file)}"
               where !_marks.TryGetValue(name, out var mark) || !pages.Any(page => page.QuerySelector(mark) != null)
               select name;
    }

    private static string Address(Type controller, MethodInfo action)
    {
        if (controller.GetCustomAttribute<AreaAttribute>() is { RouteValue: var area })
            return $@"/{area}/{controller.Name[..^"Controller".Length]}/{action.Name}(/\d+)?";

        var name = $"{controller.Name}.{action.Name}";
        return _routes.TryGetValue(name, out var route) ? route : throw new InvalidOperationException($"{name} has an address that is not known here.");
    }

    private static bool Is(Visit visit, string method, string address)
    {
        bool Matches(string path) => Regex.IsMatch(path.Split('?')[0], $"^{address}$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

        // What was posted may lead on to another page; what was opened may not.
        return visit.Method == method && visit.Status == HttpStatusCode.OK && Matches(visit.Path)
            && (method == "GET" ? Matches(visit.End) : !visit.End.StartsWith("/login", StringComparison.OrdinalIgnoreCase));
    }
}
