using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nop.Services.Localization;
using Nop.Web.Framework.Models.DataTables;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>
/// Writes a page's grid model as the JSON that the grid script reads: addresses resolved, renderers by kind, texts in the
/// user's language. Safe to stand in a script element.
/// </summary>
public sealed class GridDescription(ILocalizationService localization)
{
    const int DEFAULT_LENGTH = 15;

    static readonly JsonSerializerSettings Settings = new() { StringEscapeHandling = StringEscapeHandling.EscapeHtml };

    public async Task<string> WriteAsync(DataTablesModel model, IUrlHelper urls)
    {
        var columns = new JArray();
        foreach (var column in model.ColumnCollection.Where(column => column.Visible))
            columns.Add(new JObject
            {
                ["data"] = column.Data,
                ["title"] = column.Title,
                ["width"] = column.Width,
                ["className"] = column.ClassName,
                ["encode"] = column.Encode,
                ["masterCheckBox"] = column.IsMasterCheckBox,
                ["render"] = await RenderAsync(column.Render, urls),
            });

        var grid = new JObject
        {
            ["urlRead"] = Address(model.UrlRead, urls)?.TrimEnd('/'),
            ["urlDelete"] = Address(model.UrlDelete, urls)?.TrimEnd('/'),
            ["deleteKey"] = model.BindColumnNameActionDelete,
            ["searchButtonId"] = model.SearchButtonId,
            ["serverSide"] = model.UrlRead != null,
            ["paging"] = model.Paging,
            ["info"] = model.Info,
            ["refresh"] = model.RefreshButton,
            ["length"] = model.Length > 0 ? model.Length : DEFAULT_LENGTH,
            ["lengths"] = new JArray((model.LengthMenu ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(size => int.TryParse(size, out var length) ? length : 0).Where(length => length > 0)),
            ["rowId"] = model.RowIdBasedOnField,
            ["drawCallback"] = model.DrawCallback,
            ["deferred"] = model.DeferLoading != null,
            ["data"] = model.Data == null ? null : JToken.Parse(model.Data.ToString() ?? "[]"),
            ["filters"] = new JArray(model.Filters.Select(Filter)),
            ["columns"] = columns,
            ["texts"] = await TextsAsync(),
        };

        return JsonConvert.SerializeObject(grid, Settings);
    }

    static JObject Filter(FilterParameter filter)
    {
        var written = new JObject { ["name"] = filter.Name, ["modelName"] = filter.ModelName };
        if (filter.Value != null)
            written["value"] = JToken.FromObject(filter.Value);

        return written;
    }

    static string Address(DataUrl url, IUrlHelper urls)
    {
        if (url == null)
            return null;
        if (!string.IsNullOrEmpty(url.ActionName))
            return urls.Action(url.ActionName, url.ControllerName, url.RouteValues);
        if (string.IsNullOrEmpty(url.Url))
            return null;

        return urls.Content(url.Url).TrimEnd('/') + (url.TrimEnd ? string.Empty : "/");
    }

    async Task<JToken> RenderAsync(IRender render, IUrlHelper urls) => render switch
    {
        RenderLink link => new JObject { ["kind"] = "link", ["url"] = Address(link.Url, urls), ["dataId"] = link.Url.DataId, ["title"] = link.Title },
        RenderButtonView view => await ButtonAsync(view.Url, view.ClassName, "Admin.Common.View", urls),
        RenderButtonEdit edit => await ButtonAsync(edit.Url, edit.ClassName, "Admin.Common.Edit", urls),
        RenderButtonRemove remove => new JObject { ["kind"] = "remove", ["className"] = remove.ClassName, ["title"] = remove.Title },
        RenderButtonCustom { Url: { Length: > 0 } url } custom => new JObject { ["kind"] = "button", ["url"] = urls.Content(url), ["className"] = custom.ClassName, ["title"] = custom.Title },
        RenderButtonCustom custom => new JObject { ["kind"] = "call", ["name"] = custom.OnClickFunctionName, ["className"] = custom.ClassName, ["title"] = custom.Title },
        RenderDate date => new JObject { ["kind"] = "date", ["format"] = date.Format },
        RenderBoolean => new JObject { ["kind"] = "boolean" },
        RenderCheckBox check => new JObject { ["kind"] = "check", ["name"] = check.Name, ["key"] = check.PropertyKeyName },
        RenderCustom custom => new JObject { ["kind"] = "custom", ["name"] = custom.FunctionName },
        _ => null,
    };

    async Task<JObject> ButtonAsync(DataUrl url, string className, string resource, IUrlHelper urls) => new()
    {
        ["kind"] = "button",
        ["url"] = Address(url, urls),
        ["className"] = className,
        ["title"] = await localization.GetResourceAsync(resource),
    };

    async Task<JObject> TextsAsync()
    {
        var keys = new Dictionary<string, string>
        {
            ["empty"] = "Admin.DT.EmptyTable",
            ["info"] = "Admin.DT.Info",
            ["infoEmpty"] = "Admin.DT.InfoEmpty",
            ["pageSize"] = "Admin.DT.lengthMenu",
            ["previous"] = "Admin.DT.Paginate.Previous",
            ["next"] = "Admin.DT.Paginate.Next",
            ["pages"] = "DemoStore.Admin.Pages",
            ["refresh"] = "DemoStore.Admin.Refresh",
            ["select"] = "Admin.Common.Select",
            ["selectAll"] = "DemoStore.Admin.SelectAll",
            ["actions"] = "DemoStore.Admin.Actions",
            ["yes"] = "Admin.Common.Yes",
            ["no"] = "Admin.Common.No",
            ["deleteQuestion"] = "Admin.Common.DeleteConfirmation",
        };
        var texts = new JObject();
        foreach (var (name, key) in keys)
            texts[name] = await localization.GetResourceAsync(key);

        return texts;
    }
}
