using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Settings;

public record StoreScopeConfigurationModel : BaseNopModel
{
    /// <summary>0 while the settings of all stores are edited.</summary>
    public int StoreId { get; set; }

    public IList<(int Id, string Name)> Stores { get; set; } = [];
}
