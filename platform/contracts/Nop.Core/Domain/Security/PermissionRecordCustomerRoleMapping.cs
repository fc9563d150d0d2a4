namespace Nop.Core.Domain.Security;

public class PermissionRecordCustomerRoleMapping : BaseEntity
{
    public int CustomerRoleId { get; set; }

    public int PermissionRecordId { get; set; }
}
