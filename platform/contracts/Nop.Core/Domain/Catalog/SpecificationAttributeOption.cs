using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public class SpecificationAttributeOption : BaseEntity, ILocalizedEntity
{
}
