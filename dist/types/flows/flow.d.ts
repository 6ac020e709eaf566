export interface WorkloadEnd {
    readonly kind: "workload";
    /** Terraform address. */
    readonly address: string;
}
export type FlowDestination = WorkloadEnd
/** `service` as in `com.amazonaws.<region>.<service>`. */
 | {
    readonly kind: "aws-service";
    readonly service: string;
    readonly region: string;
} | {
    readonly kind: "internet";
    readonly family: "ipv4" | "ipv6";
} | {
    readonly kind: "cidr";
    readonly cidr: string;
};
export interface Flow {
    readonly source: WorkloadEnd;
    readonly destination: FlowDestination;
    readonly protocol: "tcp" | "udp" | "icmp";
    /** `443`, `80,443` or `1024-65535`. */
    readonly ports: string;
}
