namespace Nop.Core.Domain.Common;

public interface IMetaTagsSupported
{
    string MetaDescription { get; set; }

    string MetaKeywords { get; set; }

    string MetaTitle { get; set; }
}
