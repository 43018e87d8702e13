/* What says to a checker how arguments are used.
   https://learn.microsoft.com/en-us/cpp/code-quality/understanding-sal */
#ifndef ISAPI_SAL_H
#define ISAPI_SAL_H

#define _In_
#define _In_opt_
#define _In_z_
#define _In_opt_z_
#define _In_count_(x)
#define _In_bytecount_(x)
#define _In_reads_(x)
#define _In_reads_opt_(x)
#define _In_reads_bytes_(x)
#define _In_reads_bytes_opt_(x)
#define _In_reads_z_(x)
#define _In_reads_or_z_(x)
#define _In_range_(low, high)
#define _Inout_
#define _Inout_opt_
#define _Inout_z_
#define _Inout_updates_(x)
#define _Inout_updates_opt_(x)
#define _Inout_updates_z_(x)
#define _Inout_updates_bytes_(x)
#define _Inout_updates_bytes_opt_(x)
#define _Inout_updates_all_(x)
#define _Out_
#define _Out_opt_
#define _Out_writes_(x)
#define _Out_writes_opt_(x)
#define _Out_writes_z_(x)
#define _Out_writes_opt_z_(x)
#define _Out_writes_all_(x)
#define _Out_writes_to_(x, y)
#define _Out_writes_bytes_(x)
#define _Out_writes_bytes_opt_(x)
#define _Out_writes_bytes_to_(x, y)
#define _Out_writes_bytes_to_opt_(x, y)
#define _Out_writes_bytes_all_(x)
#define _Out_z_cap_(x)
#define _Out_cap_(x)
#define _Out_bytecap_(x)
#define _Outptr_
#define _Outptr_opt_
#define _Outptr_result_maybenull_
#define _Outptr_result_z_
#define _Outptr_opt_result_maybenull_
#define _COM_Outptr_
#define _Outref_
#define _Ret_
#define _Ret_z_
#define _Ret_maybenull_
#define _Ret_maybenull_z_
#define _Ret_notnull_
#define _Ret_opt_z_
#define _Deref_out_
#define _Deref_out_opt_
#define _Deref_out_z_
#define _Check_return_
#define _Must_inspect_result_
#define _Printf_format_string_
#define _Scanf_format_string_
#define _Success_(x)
#define _When_(condition, annotation)
#define _At_(target, annotation)
#define _Pre_
#define _Pre_z_
#define _Pre_notnull_
#define _Pre_maybenull_
#define _Post_
#define _Post_z_
#define _Post_invalid_
#define _Post_ptr_invalid_
#define _Null_terminated_
#define _NullNull_terminated_
#define _Reserved_
#define _Use_decl_annotations_
#define _Analysis_assume_(x)
#define _Analysis_noreturn_
#define _Acquires_lock_(x)
#define _Releases_lock_(x)
#define _Requires_lock_held_(x)
#define _Guarded_by_(x)
#define _Interlocked_
#define _IRQL_requires_max_(x)
#define _Function_class_(x)
#define _Maybenull_
#define _Notnull_
#define _Field_size_(x)
#define _Field_size_bytes_(x)
#define _Field_size_opt_(x)
#define _Field_z_
#define _Struct_size_bytes_(x)

/* The older ones. */
#define __in_opt
#define __in_z
#define __in_ecount(x)
#define __in_bcount(x)
#define __in_ecount_opt(x)
#define __in_bcount_opt(x)
#define __out_opt
#define __out_z
#define __out_ecount(x)
#define __out_bcount(x)
#define __out_ecount_opt(x)
#define __out_bcount_opt(x)
#define __out_ecount_z(x)
#define __out_ecount_part(x, y)
#define __out_bcount_part(x, y)
#define __inout
#define __inout_opt
#define __inout_z
#define __inout_ecount(x)
#define __inout_bcount(x)
#define __inout_ecount_opt(x)
#define __deref_out
#define __deref_out_opt
#define __deref_out_ecount(x)
#define __deref_inout
#define __reserved
#define __checkReturn
#define __callback
#define __nullterminated
#define __format_string
#define __success(x)
#define __analysis_assume(x)
#define __in
#define __out

#endif
