/**
 * Who uses which service: what a role's permissions say of the services that its holder calls, and which services a
 * capability that people know by name (Session Manager, pulling an image) needs together.
 *
 * A permission is evidence of a wish, not proof of a call. So too little is better than too much: what is as broad as
 * `*` says nothing, and what AWS does on the holder's behalf is left out.
 */
type Services = readonly string[];
/**
 * The services that a client calls to take an action (`s3:GetObject`, `ecr:*`) that a policy allows. `*` is too broad
 * to be evidence of anything. Whether the holder itself or AWS on its behalf takes the action, the action cannot tell:
 * a Lambda function's logs, for one, never pass its VPC.
 */
export declare function servicesOfAction(action: string): readonly string[];
/**
 * The services that a holder of an AWS-managed policy calls, by the policy's name, whatever its path and partition.
 * A customer's policy of the same name says nothing.
 */
export declare function servicesOfManagedPolicy(arn: string): readonly string[];
export interface Capability {
    /** As people call it. */
    readonly title: string;
    readonly needs: Services;
    /** What only old versions need. */
    readonly older: readonly {
        readonly service: string;
        readonly reason: string;
    }[];
    readonly page: `https://docs.aws.amazon.com/${string}`;
}
/** What people lose by name when a service is out of reach: only what a page of AWS says. */
export declare const capabilities: {
    readonly "session-manager": {
        readonly title: "Session Manager";
        readonly needs: readonly ["ssm", "ssmmessages"];
        readonly older: readonly [{
            readonly service: "ec2messages";
            readonly reason: "SSM Agent before version 3.3.40.0 receives its commands by ec2messages instead of ssmmessages.";
        }];
        readonly page: "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html";
    };
    readonly "container-image-pull": {
        readonly title: "Pulling container images from Amazon ECR";
        readonly needs: readonly ["ecr.api", "ecr.dkr", "s3"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html";
    };
    readonly "ecs-container-instance": {
        readonly title: "Amazon ECS container agent";
        readonly needs: readonly ["ecs", "ecs-agent", "ecs-telemetry"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html";
    };
    readonly "pod-identity": {
        readonly title: "Credentials by EKS Pod Identity";
        readonly needs: readonly ["eks-auth"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html";
    };
    readonly "codedeploy-agent": {
        readonly title: "CodeDeploy deployments to instances";
        readonly needs: readonly ["codedeploy", "codedeploy-commands-secure"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/codedeploy/latest/userguide/vpc-endpoints.html";
    };
    readonly "codeartifact-packages": {
        readonly title: "Packages from CodeArtifact";
        readonly needs: readonly ["codeartifact.api", "codeartifact.repositories", "s3"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/codeartifact/latest/ug/create-vpc-endpoints.html";
    };
    readonly "s3-tables": {
        readonly title: "Amazon S3 Tables";
        readonly needs: readonly ["s3tables", "s3"];
        readonly older: readonly [];
        readonly page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-VPC.html";
    };
};
export type CapabilityId = keyof typeof capabilities;
/** The capabilities that are lost, or in old versions are lost, with a service. */
export declare function capabilitiesOf(service: string): readonly CapabilityId[];
export {};
