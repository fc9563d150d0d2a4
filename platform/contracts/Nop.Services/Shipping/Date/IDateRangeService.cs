using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping.Date;

public interface IDateRangeService
{
    Task<IList<ProductAvailabilityRange>> GetAllProductAvailabilityRangesAsync();

    Task<ProductAvailabilityRange> GetProductAvailabilityRangeByIdAsync(int productAvailabilityRangeId);
}
