using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Logging;

public record LogSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.System.Log.List.CreatedOnFrom")]
    [UIHint("DateNullable")]
    public DateTime? CreatedOnFrom { get; set; }

    [NopResourceDisplayName("Admin.System.Log.List.CreatedOnTo")]
    [UIHint("DateNullable")]
    public DateTime? CreatedOnTo { get; set; }

    [NopResourceDisplayName("Admin.System.Log.List.Message")]
    public string Message { get; set; }

    [NopResourceDisplayName("Admin.System.Log.List.LogLevel")]
    public int LogLevelId { get; set; }

    public IList<SelectListItem> AvailableLogLevels { get; set; } = [];
}

public record LogListModel : BasePagedListModel<LogModel>;

public record LogModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.System.Log.Fields.LogLevel")]
    public string LogLevel { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.ShortMessage")]
    public string ShortMessage { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.FullMessage")]
    public string FullMessage { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.IPAddress")]
    public string IpAddress { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.PageURL")]
    public string PageUrl { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.CreatedOn")]
    public DateTime CreatedOn { get; set; }
}
