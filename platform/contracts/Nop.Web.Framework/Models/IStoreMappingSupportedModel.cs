using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.Models;

public interface IStoreMappingSupportedModel
{
    IList<SelectListItem> AvailableStores { get; set; }

    IList<int> SelectedStoreIds { get; set; }
}
