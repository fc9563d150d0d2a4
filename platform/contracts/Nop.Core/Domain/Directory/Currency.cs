using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;

namespace Nop.Core.Domain.Directory;

public class Currency : BaseEntity, ILocalizedEntity, IStoreMappingSupported
{
    public string CurrencyCode { get; set; }

    public string CustomFormatting { get; set; }

    public string DisplayLocale { get; set; }

    public int DisplayOrder { get; set; }

    public bool LimitedToStores { get; set; }

    public string Name { get; set; }

    public bool Published { get; set; }

    public decimal Rate { get; set; }
}
