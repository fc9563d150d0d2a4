using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping.Date;

namespace DemoStore.Services.Shipping;

public class DateRangeService : IDateRangeService
{
    private readonly IRepository<ProductAvailabilityRange> _ranges;

    public DateRangeService(IRepository<ProductAvailabilityRange> ranges) => _ranges = ranges;

    public Task<IList<ProductAvailabilityRange>> GetAllProductAvailabilityRangesAsync()
        => _ranges.GetAllAsync(ranges => ranges.OrderBy(r => r.DisplayOrder).ThenBy(r => r.Id));

    public async Task<ProductAvailabilityRange> GetProductAvailabilityRangeByIdAsync(int productAvailabilityRangeId)
        => productAvailabilityRangeId == 0 ? null : await _ranges.GetByIdAsync(productAvailabilityRangeId, cache => default);
}
