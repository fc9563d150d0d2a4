using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Tasks;

public record ScheduleTaskSearchModel : BaseSearchModel;

public record ScheduleTaskListModel : BasePagedListModel<ScheduleTaskModel>;

public record ScheduleTaskModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public int Seconds { get; set; }

    public bool Enabled { get; set; }

    public bool StopOnError { get; set; }

    /// <summary>The three moments are in the user's time zone, empty where there was none.</summary>
    public string LastStartUtc { get; set; }

    public string LastEndUtc { get; set; }

    public string LastSuccessUtc { get; set; }
}
