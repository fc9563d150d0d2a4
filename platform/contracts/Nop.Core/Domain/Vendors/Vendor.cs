using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Seo;

namespace Nop.Core.Domain.Vendors;

public class Vendor : BaseEntity, ILocalizedEntity, ISlugSupported, ISoftDeletedEntity, IMetaTagsSupported
{
    public bool Active { get; set; }

    public bool Deleted { get; set; }

    public string Email { get; set; }

    public string MetaDescription { get; set; }

    public string MetaKeywords { get; set; }

    public string MetaTitle { get; set; }

    public string Name { get; set; }
}
